package org.resetdesk.architecture;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A model calls code by name and holds none: delegate expressions; {@code ${deadlines.x()}} in timers, or a moment that the process wrote
 * into a variable; {@code ${requester}} as assignee; {@code ${priority}} as a job's priority; comparisons of one variable that the process
 * wrote.
 */
class CodeInModels implements ModelRule {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern DEADLINE = Pattern.compile("\\$\\{(deadlines)\\.(\\w+)\\(\\)}");
    private static final Pattern COMPARISON =
            Pattern.compile("\\$\\{!?(\\w+)( (==|!=|<|>|<=|>=) ('[^']*'|\\d+|true|false))?}");
    private static final Set<String> TIMES = Set.of("timeDuration", "timeDate", "timeCycle");

    @Override
    public Stream<String> complaints(BpmnModelInstance model) {
        NodeList elements = XmlFile.document(model).getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .filter(element -> !element.getLocalName().equals("documentation"))
                .flatMap(element -> Stream.concat(text(element), attributes(element)));
    }

    private static Stream<String> text(Element element) {
        String name = element.getLocalName();
        String text = ownText(element);
        if (name.equals("script") || name.equals("scriptTask")) {
            return complaint(element, "holds a script");
        }
        if (name.equals("conditionExpression")) {
            if (element.hasAttribute("language")) {
                return complaint(element, "holds a script");
            }
            Matcher comparison = COMPARISON.matcher(text);
            return comparison.matches() && JavaSide.variables().contains(comparison.group(1))
                    ? Stream.empty()
                    : complaint(element, "does not compare one variable that the process wrote: " + text);
        }
        if (!isExpression(text)) {
            return Stream.empty();
        }
        Matcher deadline = DEADLINE.matcher(text);
        boolean known =
                TIMES.contains(name) && deadline.matches() && JavaSide.hasMethod(deadline.group(1), deadline.group(2));
        return known || name.equals("timeDate") && isWritten(text)
                ? Stream.empty()
                : complaint(element, "holds an expression that is not allowed there: " + text);
    }

    private static Stream<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> element.getAttributes().item(index))
                .flatMap(attribute -> attribute(element, attribute));
    }

    private static Stream<String> attribute(Element element, Node attribute) {
        String name = attribute.getLocalName();
        String value = attribute.getNodeValue();
        boolean engine = CAMUNDA.equals(attribute.getNamespaceURI()) || CAMUNDA.equals(element.getNamespaceURI());
        if (engine && Set.of("class", "expression", "type", "topic").contains(name) && !isField(element, name)) {
            return complaint(element, "uses camunda:" + name);
        }
        if (name.equals("delegateExpression")) {
            Matcher bean = BEAN.matcher(value);
            return bean.matches() && JavaSide.hasBean(bean.group(1))
                    ? Stream.empty()
                    : complaint(element, "calls a bean that does not exist: " + value);
        }
        boolean allowed = !isExpression(value)
                || name.equals("assignee") && value.equals("${requester}")
                || name.equals("jobPriority") && isWritten(value);
        return allowed ? Stream.empty() : complaint(element, "holds an expression that is not allowed there: " + value);
    }

    /** A form field's type is no code. */
    private static boolean isField(Element element, String attribute) {
        return attribute.equals("type") && element.getLocalName().equals("formField");
    }

    private static boolean isWritten(String expression) {
        Matcher variable = BEAN.matcher(expression);
        return variable.matches() && JavaSide.variables().contains(variable.group(1));
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String ownText(Element element) {
        NodeList children = element.getChildNodes();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() != Node.ELEMENT_NODE) {
                text.append(children.item(i).getTextContent());
            }
        }
        return text.toString().strip();
    }

    private static Stream<String> complaint(Element element, String what) {
        return Stream.of(XmlFile.nearestId(element) + " " + what);
    }
}
