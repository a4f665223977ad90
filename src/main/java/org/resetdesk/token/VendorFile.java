package org.resetdesk.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A token in XML that somebody else made: whatever its format, it may say which device it is for. */
record VendorFile(String text, Document xml) {

    private static final Pattern SERIAL_NUMBER =
            Pattern.compile("(device)?[-_.]?(serial([-_.]?(no|nr|num|number))?|sn)", Pattern.CASE_INSENSITIVE);

    /** Empty where it is not well-formed XML, or has a document type. */
    static Optional<VendorFile> read(String text) {
        return StrictXml.parse(text).map(xml -> new VendorFile(text, xml));
    }

    /** It names serial numbers, and the device's is not among them; or it is of our format and answers another challenge. */
    boolean isForAnother(FeatureCode device) {
        if (isOfOurFormat()) {
            return !device.serialNumber().value().equals(only("SerialNumber"))
                    || !device.challenge().value().equals(only("Challenge"));
        }
        List<String> serials = serialNumbers();
        return !serials.isEmpty()
                && !serials.contains(bare(device.serialNumber().value()));
    }

    private boolean isOfOurFormat() {
        Element root = xml.getDocumentElement();
        return ResetTokenFile.NAMESPACE.equals(root.getNamespaceURI()) && "ResetToken".equals(root.getLocalName());
    }

    private @Nullable String only(String element) {
        NodeList found = xml.getElementsByTagNameNS(ResetTokenFile.NAMESPACE, element);
        return found.getLength() == 1 ? found.item(0).getTextContent() : null;
    }

    private List<String> serialNumbers() {
        List<String> serials = new ArrayList<>();
        NodeList elements = xml.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Node element = elements.item(i);
            add(element, serials);
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                add(attributes.item(j), serials);
            }
        }
        return serials;
    }

    private static void add(Node named, List<String> serials) {
        String value = bare(named.getTextContent());
        if (!value.isEmpty() && SERIAL_NUMBER.matcher(named.getLocalName()).matches()) {
            serials.add(value);
        }
    }

    private static String bare(String serial) {
        return serial.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
