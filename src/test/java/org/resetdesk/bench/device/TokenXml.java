package org.resetdesk.bench.device;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The shape of a reset token: the root, and exactly these children in this order. */
final class TokenXml {

    static final String NAMESPACE = "urn:resetdesk:reset-token:1";
    private static final List<String> CHILDREN =
            List.of("CaseNumber", "SerialNumber", "Model", "Challenge", "IssuedAt", "ExpiresAt", "Signature");

    private final List<Element> children;

    private TokenXml(List<Element> children) {
        this.children = children;
    }

    static Optional<TokenXml> parse(String text) {
        try {
            return shaped(parser().parse(new InputSource(new StringReader(text))));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("parsing a string touches nothing that can fail", e);
        }
    }

    String value(String name) {
        return children.get(CHILDREN.indexOf(name)).getTextContent();
    }

    Element signature() {
        return children.get(CHILDREN.indexOf("Signature"));
    }

    private static Optional<TokenXml> shaped(Document document) {
        Element root = document.getDocumentElement();
        List<Element> children = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        boolean named = "ResetToken".equals(root.getLocalName()) && NAMESPACE.equals(root.getNamespaceURI());
        boolean complete = children.stream().map(Element::getLocalName).toList().equals(CHILDREN);
        return named && complete ? Optional.of(new TokenXml(children)) : Optional.empty();
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }
}
