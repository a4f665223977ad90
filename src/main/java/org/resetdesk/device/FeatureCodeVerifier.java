package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a feature code from what only looks like one.
 *
 * <p>Three parts with dots between, the middle one naming most of our members, claim to be ours, whatever their header says: if the
 * signature does not hold with the key of the device that they name, that is FORGED, an algorithm changed to {@code none} or a
 * damaged payload included. Any other text is FOREIGN. So is one that the device did sign but that breaks the format: nobody forged
 * it, and nobody can use it.
 */
final class FeatureCodeVerifier {

    private static final int MAX_LENGTH = 4096;
    private static final Pattern COMPACT_JWS = Pattern.compile("([\\w-]*)\\.([\\w-]*)\\.([\\w-]*)");
    private static final Pattern MEMBER = Pattern.compile("\"(sn|m|fw|r|c|iat)\"\\s*:");
    private static final int MEMBERS_THAT_CLAIM_TO_BE_OURS = 4;
    private static final String HEADER =
            Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"HS256\"}".getBytes(US_ASCII));

    private final DeviceSecret secret;

    FeatureCodeVerifier(DeviceSecret secret) {
        this.secret = secret;
    }

    /** VALID, FORGED or FOREIGN; white space, which mails and text fields add, is not part of a feature code. */
    FeatureCodeReading verify(String text) {
        if (text.length() > MAX_LENGTH) {
            return FeatureCodeReading.foreign(text);
        }
        String code = text.replaceAll("\\s", "");
        Matcher parts = COMPACT_JWS.matcher(code);
        if (!parts.matches()) {
            return FeatureCodeReading.foreign(text);
        }
        String payload = decode(parts.group(2));
        if (!claimsToBeOurs(payload)) {
            return FeatureCodeReading.foreign(text);
        }
        Optional<FeatureCodePayload> members = FeatureCodePayload.parse(payload);
        boolean signed = members.flatMap(FeatureCodePayload::serialNumber)
                .filter(serial -> parts.group(1).equals(HEADER) && isCanonical(parts.group(3)) && holds(code, serial))
                .isPresent();
        if (!signed) {
            return FeatureCodeReading.FORGED;
        }
        return members.flatMap(found -> found.featureCode(code))
                .map(FeatureCodeReading::valid)
                .orElse(FeatureCodeReading.foreign(text));
    }

    private boolean holds(String code, SerialNumber serial) {
        try {
            return JWSObject.parse(code).verify(new MACVerifier(secret.featureCodeKey(serial)));
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    private static boolean claimsToBeOurs(String payload) {
        return MEMBER.matcher(payload)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count()
                >= MEMBERS_THAT_CLAIM_TO_BE_OURS;
    }

    /** The bits that base64 leaves unused must be zero, or one signature could be written in several ways. */
    private static boolean isCanonical(String part) {
        byte[] bytes = decode(part).getBytes(ISO_8859_1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part);
    }

    /** Byte for byte; nothing where it is not base64url. */
    private static String decode(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
