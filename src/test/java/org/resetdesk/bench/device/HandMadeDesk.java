package org.resetdesk.bench.device;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Answers challenges as the formats say, so that devices can be tested without the desk. */
public final class HandMadeDesk {

    private final ECKey key;

    public HandMadeDesk() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    }

    public String jwkSet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** The reset code for a device that derives its keys from this device secret; without the hyphen. */
    public static String code(byte[] deviceSecret, String featureCode) {
        String serialNumber = member(featureCode, "sn");
        return ExpectedCode.of(FactoryKeys.of(deviceSecret, serialNumber).resetCode(), member(featureCode, "c"));
    }

    /** A member of a feature code's payload. */
    public static String member(String featureCode, String name) {
        try {
            return String.valueOf(
                    JWSObject.parse(featureCode).getPayload().toJSONObject().get(name));
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a compact JWS", e);
        }
    }

    /** A signed token for the device and the challenge of this feature code. */
    public String token(String featureCode, Instant expiresAt) throws Exception {
        return token(member(featureCode, "sn"), member(featureCode, "c"), expiresAt);
    }

    public String token(String serialNumber, String challenge, Instant expiresAt) throws Exception {
        return sign("""
                <ResetToken xmlns="urn:resetdesk:reset-token:1">
                  <CaseNumber>RD-2026-000001</CaseNumber>
                  <SerialNumber>%s</SerialNumber>
                  <Model>BENCH-1</Model>
                  <Challenge>%s</Challenge>
                  <IssuedAt>2026-01-01T00:00:00Z</IssuedAt>
                  <ExpiresAt>%s</ExpiresAt>
                </ResetToken>""".formatted(serialNumber, challenge, expiresAt));
    }

    private String sign(String xml) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        Document document = documents.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        signatures
                .newXMLSignature(signedInfo(signatures), keyInfo(signatures))
                .sign(new DOMSignContext(key.toECPrivateKey(), document.getDocumentElement()));
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private static SignedInfo signedInfo(XMLSignatureFactory signatures) throws Exception {
        Transform enveloped = signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null);
        Transform exclusive = signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
        return signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(SignatureMethod.ECDSA_SHA256, null),
                List.of(signatures.newReference(
                        "",
                        signatures.newDigestMethod(DigestMethod.SHA256, null),
                        List.of(enveloped, exclusive),
                        null,
                        null)));
    }

    private KeyInfo keyInfo(XMLSignatureFactory signatures) {
        KeyInfoFactory infos = signatures.getKeyInfoFactory();
        return infos.newKeyInfo(List.of(infos.newKeyName(key.getKeyID())));
    }
}
