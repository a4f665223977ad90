package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.resetdesk.resetcase.Refusal;

/**
 * The file that a device exports: {@code <FeatureCode version="1"><Code>JWS</Code></FeatureCode>} in UTF-8, at most 4 KiB, and nothing
 * else but white space. No DTD is read and no entity resolved, so the file cannot make the desk call anybody or grow.
 */
final class FeatureCodeFile {

    private static final int MAX_BYTES = 4096;
    private static final XMLInputFactory XML = withoutDtd();

    private FeatureCodeFile() {}

    /** The JWS text in it, unverified. */
    static String read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw refusal();
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            XMLStreamReader xml =
                    XML.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (CharacterCodingException | XMLStreamException e) {
            throw refusal();
        }
    }

    private static String read(XMLStreamReader xml) throws XMLStreamException {
        // nextTag throws on anything but white space, comments and processing instructions: on a DTD, too
        require(xml.nextTag() == START_ELEMENT && isNamed(xml, "FeatureCode"));
        require(xml.getAttributeCount() == 1 && "1".equals(xml.getAttributeValue(null, "version")));
        require(xml.nextTag() == START_ELEMENT && isNamed(xml, "Code") && xml.getAttributeCount() == 0);
        String code = xml.getElementText().replaceAll("\\s", "");
        require(!code.isEmpty());
        require(xml.nextTag() == END_ELEMENT && isNamed(xml, "FeatureCode"));
        while (xml.next() != END_DOCUMENT) {
            require(xml.isWhiteSpace());
        }
        return code;
    }

    private static boolean isNamed(XMLStreamReader xml, String name) {
        return name.equals(xml.getLocalName())
                && (xml.getNamespaceURI() == null || xml.getNamespaceURI().isEmpty());
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        return new Refusal(400, "submission.feature-code-file");
    }

    private static XMLInputFactory withoutDtd() {
        XMLInputFactory factory = new XmlFactory().getXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
