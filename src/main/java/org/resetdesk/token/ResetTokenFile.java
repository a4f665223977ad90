package org.resetdesk.token;

import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.CaseNumber;
import org.w3c.dom.Document;

/** The reset token of FORMATS.md, with an enveloped XML signature. In one line: what people paste must survive the pasting. */
final class ResetTokenFile {

    static final String NAMESPACE = "urn:resetdesk:reset-token:1";

    // Parsed, not built: a DOM made of createElementNS calls has no xmlns attributes, and other tools compute another
    // digest
    private static final String FORM = """
            <ResetToken xmlns="%s"><CaseNumber/><SerialNumber/><Model/><Challenge/><IssuedAt/><ExpiresAt/></ResetToken>""".formatted(NAMESPACE);
    private static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private ResetTokenFile() {}

    static String signed(
            CaseNumber caseNumber, FeatureCode device, Instant issuedAt, Instant expiresAt, SigningKey key) {
        Document token = StrictXml.parse(FORM).orElseThrow();
        fill(token, "CaseNumber", caseNumber.value());
        fill(token, "SerialNumber", device.serialNumber().value());
        fill(token, "Model", device.model());
        fill(token, "Challenge", device.challenge().value());
        fill(token, "IssuedAt", issuedAt.toString());
        fill(token, "ExpiresAt", expiresAt.toString());
        try {
            sign(token, key);
            return write(token);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | TransformerException e) {
            throw new IllegalStateException(caseNumber + ": the reset token could not be signed", e);
        }
    }

    private static void fill(Document token, String element, String value) {
        token.getElementsByTagNameNS(NAMESPACE, element).item(0).setTextContent(value);
    }

    private static void sign(Document token, SigningKey key)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Transform enveloped = factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
        Transform canonical = factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
        Reference wholeToken = factory.newReference(
                "", factory.newDigestMethod(DigestMethod.SHA256, null), List.of(enveloped, canonical), null, null);
        SignedInfo signedInfo = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(ECDSA_SHA256, null),
                List.of(wholeToken));
        KeyInfoFactory keyInfos = factory.getKeyInfoFactory();
        KeyInfo keyInfo = keyInfos.newKeyInfo(List.of(keyInfos.newKeyName(key.id())));
        factory.newXMLSignature(signedInfo, keyInfo)
                .sign(new DOMSignContext(key.privateKey(), token.getDocumentElement()));
        // The JDK breaks long base64 with carriage returns, which would be written as &#13;
        var value = token.getElementsByTagNameNS(XMLSignature.XMLNS, "SignatureValue")
                .item(0);
        value.setTextContent(value.getTextContent().replaceAll("\\s", ""));
    }

    private static String write(Document token) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(token), new StreamResult(text));
        return text.toString();
    }
}
