package org.resetdesk.architecture;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Decision tables: the engine understands them, the hit policy is written down, every column has a type and words. */
final class DecisionRules {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private DecisionRules() {}

    static Stream<String> complaints(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        return Stream.of(decisions(model), tables(file), columns(model), scripts(model))
                .flatMap(all -> all);
    }

    /** Keys of the decisions, as the engine reads them. */
    static Stream<String> keys(Path file) {
        return ENGINE.parseDecisions(Dmn.readModelFromFile(file.toFile())).stream()
                .map(DmnDecision::getKey);
    }

    private static Stream<String> decisions(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> decision.getName() == null || decision.getCamundaHistoryTimeToLiveString() == null)
                .map(decision -> decision.getId() + " needs a name and a history time to live");
    }

    /** In the text itself: the model API fills in the default. */
    private static Stream<String> tables(Path file) {
        NodeList tables = XmlFile.document(file).getElementsByTagName("decisionTable");
        return IntStream.range(0, tables.getLength())
                .mapToObj(index -> (Element) tables.item(index))
                .filter(table -> !table.hasAttribute("hitPolicy"))
                .map(table -> XmlFile.nearestId(table) + " does not say its hit policy");
    }

    private static Stream<String> columns(DmnModelInstance model) {
        Stream<String> inputs = model.getModelElementsByType(Input.class).stream()
                .filter(input ->
                        input.getLabel() == null || input.getInputExpression().getTypeRef() == null)
                .map(Input::getId);
        Stream<String> outputs = model.getModelElementsByType(Output.class).stream()
                .filter(output -> output.getName() == null || output.getTypeRef() == null)
                .map(Output::getId);
        return Stream.concat(inputs, outputs).map(id -> id + " needs words and a type");
    }

    private static Stream<String> scripts(DmnModelInstance model) {
        return model.getModelElementsByType(LiteralExpression.class).stream()
                .filter(expression -> expression.getExpressionLanguage() != null)
                .map(expression -> expression.getId() + " holds a script");
    }
}
