package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** The members of a feature code before anybody believes them. Members that we do not know are left alone. */
final class FeatureCodePayload {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;

    private final JsonNode members;

    private FeatureCodePayload(JsonNode members) {
        this.members = members;
    }

    /** @param payload one character per byte */
    static Optional<FeatureCodePayload> parse(String payload) {
        try {
            return Optional.ofNullable(JSON.readTree(payload.getBytes(ISO_8859_1)))
                    .filter(JsonNode::isObject)
                    .map(FeatureCodePayload::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<SerialNumber> serialNumber() {
        return text("sn").flatMap(SerialNumber::of);
    }

    /** Empty where a member is missing or breaks the format. */
    Optional<FeatureCode> featureCode(String jws) {
        Optional<SerialNumber> serial = serialNumber();
        Optional<String> model = text("m").filter(matches("[ -~]{0,40}"));
        Optional<String> firmware = text("fw").filter(matches("[^\\p{C}\\p{Zl}\\p{Zp}]{0,24}"));
        Optional<TokenKind> accepts = text("r").flatMap(FeatureCodePayload::kind);
        Optional<Challenge> challenge = text("c").flatMap(Challenge::of);
        Optional<Instant> issuedAt = instant("iat");
        if (serial.isEmpty()
                || model.isEmpty()
                || firmware.isEmpty()
                || accepts.isEmpty()
                || challenge.isEmpty()
                || issuedAt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FeatureCode(
                serial.get(), model.get(), firmware.get(), accepts.get(), challenge.get(), issuedAt.get(), jws));
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(members.get(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private Optional<Instant> instant(String member) {
        return Optional.ofNullable(members.get(member))
                .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
                .map(JsonNode::longValue)
                .filter(seconds -> seconds >= 0 && seconds <= END_OF_YEAR_9999)
                .map(Instant::ofEpochSecond);
    }

    private static Optional<TokenKind> kind(String name) {
        return Arrays.stream(TokenKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Predicate<String> matches(String form) {
        return text -> text.matches(form);
    }
}
