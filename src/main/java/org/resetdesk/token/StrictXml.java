package org.resetdesk.token;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML without document types: nothing in it is fetched, nothing expands. */
final class StrictXml {

    private static final ErrorHandler SILENT = new DefaultHandler();

    private StrictXml() {}

    /** Empty where it is not well-formed, or has a document type. */
    static Optional<Document> parse(String xml) {
        try {
            return Optional.of(builder().parse(new InputSource(new StringReader(xml))));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read but a string", e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java platform cannot refuse document types", e);
        }
    }
}
