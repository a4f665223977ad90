package org.resetdesk.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.TokenKind;

/** {@code {kind: CODE | XML, token, notAfter, issuer, keyId}}, the last three optional; {@code notAfter} in ISO 8601. */
final class HttpIssuerAnswer {

    private static final Pattern KEY_ID = Pattern.compile("[\\w.:/+=-]{1,200}");

    private final JsonNode answer;

    private HttpIssuerAnswer(JsonNode answer) {
        this.answer = answer;
    }

    static HttpIssuerAnswer read(ObjectMapper json, byte[] body) throws IOException {
        return new HttpIssuerAnswer(json.readTree(body));
    }

    IssuedToken token(String issuerName) {
        String kind = text("kind");
        String token = text("token");
        if (kind == null || token == null || token.isBlank()) {
            throw unusable();
        }
        try {
            ResetSecret secret = new ResetSecret(TokenKind.valueOf(kind), token);
            String notAfter = text("notAfter");
            String issuer = text("issuer");
            return new IssuedToken(
                    secret,
                    notAfter == null ? Instant.MAX : Instant.parse(notAfter),
                    issuer == null ? issuerName : issuer,
                    keyId(token));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable();
        }
    }

    /** It is kept in plain text, so it must be nothing that gives the token away. */
    private @Nullable String keyId(String token) {
        String keyId = text("keyId");
        return keyId == null || !KEY_ID.matcher(keyId).matches() || keyId.contains(token) ? null : keyId;
    }

    private @Nullable String text(String member) {
        JsonNode node = answer.get(member);
        return node == null || !node.isTextual() ? null : node.textValue();
    }

    private static IssuerFailed unusable() {
        return new IssuerFailed("the http issuer gave no usable answer");
    }
}
