package org.resetdesk.architecture;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A model as plain XML, for rules that look at every attribute. */
final class XmlFile {

    private XmlFile() {}

    static Document document(BpmnModelInstance model) {
        return document(new InputSource(new StringReader(Bpmn.convertToString(model))));
    }

    static Document document(Path file) {
        return document(new InputSource(file.toUri().toString()));
    }

    private static Document document(InputSource source) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(source);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String nearestId(Element element) {
        if (element.hasAttribute("id")) {
            return element.getAttribute("id");
        }
        return element.getParentNode() instanceof Element parent ? nearestId(parent) : "?";
    }
}
