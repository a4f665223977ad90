package org.resetdesk.bench.device;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyName;

/** Believes a reset token when it is signed, as a whole and in the agreed way, under one of the desk's published keys. */
final class TokenVerifier {

    private final Supplier<Map<String, PublicKey>> keys;

    TokenVerifier(Supplier<Map<String, PublicKey>> keys) {
        this.keys = keys;
    }

    Optional<SignedToken> verify(String xml) {
        try {
            Optional<TokenXml> token = TokenXml.parse(xml);
            return token.isPresent() && holds(token.get()) ? token.map(TokenVerifier::signed) : Optional.empty();
        } catch (MarshalException | XMLSignatureException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean holds(TokenXml token) throws MarshalException, XMLSignatureException {
        XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
        DOMStructure element = new DOMStructure(token.signature());
        XMLSignature signature = signatures.unmarshalXMLSignature(element);
        PublicKey key = keys.get().get(keyName(signature.getKeyInfo()));
        if (key == null || !asAgreed(signature.getSignedInfo())) {
            return false;
        }
        DOMValidateContext context = new DOMValidateContext(key, token.signature());
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        return signatures.unmarshalXMLSignature(context).validate(context);
    }

    private static String keyName(KeyInfo info) {
        return info == null
                ? ""
                : info.getContent().stream()
                        .filter(KeyName.class::isInstance)
                        .map(name -> ((KeyName) name).getName())
                        .findFirst()
                        .orElse("");
    }

    private static boolean asAgreed(SignedInfo info) {
        List<Reference> references = info.getReferences();
        return info.getCanonicalizationMethod().getAlgorithm().equals(CanonicalizationMethod.EXCLUSIVE)
                && info.getSignatureMethod().getAlgorithm().equals(SignatureMethod.ECDSA_SHA256)
                && references.size() == 1
                && "".equals(references.get(0).getURI())
                && references.get(0).getDigestMethod().getAlgorithm().equals(DigestMethod.SHA256)
                && references.get(0).getTransforms().stream()
                        .map(Transform::getAlgorithm)
                        .toList()
                        .equals(List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE));
    }

    private static SignedToken signed(TokenXml token) {
        return new SignedToken(
                token.value("SerialNumber"), token.value("Challenge"), Instant.parse(token.value("ExpiresAt")));
    }
}
