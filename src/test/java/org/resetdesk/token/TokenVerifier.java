package org.resetdesk.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.StringReader;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Checks a reset token as a device must: exactly our structure, exactly our signature, over the whole, with a published key. */
public final class TokenVerifier {

    private static final String TOKEN = "urn:resetdesk:reset-token:1";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final List<String> ELEMENTS =
            List.of("CaseNumber", "SerialNumber", "Model", "Challenge", "IssuedAt", "ExpiresAt", "Signature");

    private final JWKSet keys;

    /** @param jwks what {@code /.well-known/jwks.json} answers */
    public TokenVerifier(String jwks) {
        try {
            keys = JWKSet.parse(jwks);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public boolean accepts(String xml) {
        try {
            Document token = parse(xml);
            return hasOurStructure(token.getDocumentElement()) && isSigned(token);
        } catch (SAXException
                | MarshalException
                | XMLSignatureException
                | JOSEException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException e) {
            return false;
        }
    }

    /** What an element says, whoever signed it. */
    public static String value(String xml, String element) {
        try {
            return parse(xml).getElementsByTagNameNS(TOKEN, element).item(0).getTextContent();
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean hasOurStructure(Element root) {
        List<Element> children = children(root);
        return root.getNodeName().equals("ResetToken")
                && TOKEN.equals(root.getNamespaceURI())
                && children.stream().map(Node::getLocalName).toList().equals(ELEMENTS)
                && children.stream()
                        .limit(6)
                        .allMatch(child -> TOKEN.equals(child.getNamespaceURI())
                                && children(child).isEmpty())
                && XMLSignature.XMLNS.equals(children.get(6).getNamespaceURI());
    }

    private boolean isSigned(Document token) throws MarshalException, XMLSignatureException, JOSEException {
        Node signatureElement = token.getDocumentElement().getLastChild();
        Node keyName =
                token.getElementsByTagNameNS(XMLSignature.XMLNS, "KeyName").item(0);
        JWK key = keys.getKeyByKeyId(keyName.getTextContent());
        if (key == null) {
            return false;
        }
        PublicKey publicKey = key.toECKey().toPublicKey();
        DOMValidateContext context = new DOMValidateContext(publicKey, signatureElement);
        XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        return isOurs(signature) && signature.validate(context);
    }

    private static boolean isOurs(XMLSignature signature) {
        List<Reference> references = signature.getSignedInfo().getReferences();
        List<Transform> transforms = references.get(0).getTransforms();
        return references.size() == 1
                && references.get(0).getURI().isEmpty()
                && transforms.stream()
                        .map(Transform::getAlgorithm)
                        .toList()
                        .equals(List.of(Transform.ENVELOPED, EXCLUSIVE))
                && signature
                        .getSignedInfo()
                        .getCanonicalizationMethod()
                        .getAlgorithm()
                        .equals(EXCLUSIVE)
                && signature
                        .getSignedInfo()
                        .getSignatureMethod()
                        .getAlgorithm()
                        .equals("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
    }

    private static List<Element> children(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new org.xml.sax.helpers.DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
