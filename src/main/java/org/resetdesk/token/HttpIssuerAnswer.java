package org.resetdesk.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.TokenKind;
import org.resetdesk.token.IssuerFailed.Why;

/** {@code {kind: CODE | XML, token, serialNumber, notAfter, issuer, keyId}}, all but the first two optional. */
final class HttpIssuerAnswer {

    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]{4,64}");
    private static final Pattern KEY_ID = Pattern.compile("[\\w.:/+=-]{1,200}");

    private final String service;
    private final JsonNode answer;

    private HttpIssuerAnswer(String service, JsonNode answer) {
        this.service = service;
        this.answer = answer;
    }

    static HttpIssuerAnswer read(ObjectMapper json, String service, byte[] body) {
        try {
            return new HttpIssuerAnswer(service, json.readTree(body));
        } catch (IOException e) {
            throw new IssuerFailed(Why.UNUSABLE, service, "its answer is no JSON");
        }
    }

    IssuedToken token(FeatureCode device, Instant now) {
        String token = need("token");
        if (answer.has("serialNumber")
                && !need("serialNumber").equals(device.serialNumber().value())) {
            throw failed(Why.WRONG_DEVICE, "its token is for another device");
        }
        if (!need("kind").equals(device.accepts().name())) {
            throw failed(Why.WRONG_KIND, "the device takes " + device.accepts() + ", and that is not what it gave");
        }
        if (device.accepts() == TokenKind.XML) {
            checkFile(device, token);
        } else if (!CODE.matcher(token).matches()) {
            throw unusable("token");
        }
        String issuer = text("issuer");
        return new IssuedToken(
                new ResetSecret(device.accepts(), token),
                notAfter(now),
                issuer == null ? service : issuer,
                keyId(token));
    }

    private void checkFile(FeatureCode device, String token) {
        VendorFile file = VendorFile.read(token).orElseThrow(() -> unusable("token"));
        if (file.isForAnother(device)) {
            throw failed(Why.WRONG_DEVICE, "its file is for another device");
        }
    }

    private Instant notAfter(Instant now) {
        String notAfter = text("notAfter");
        try {
            Instant end = notAfter == null ? Instant.MAX : Instant.parse(notAfter);
            if (end.isAfter(now)) {
                return end;
            }
        } catch (DateTimeException e) {
            throw unusable("notAfter");
        }
        throw failed(Why.UNUSABLE, "its token is over already");
    }

    /** It is kept in plain text, so it must be nothing that gives the token away. */
    private @Nullable String keyId(String token) {
        String keyId = text("keyId");
        return keyId == null || !KEY_ID.matcher(keyId).matches() || keyId.contains(token) ? null : keyId;
    }

    private String need(String member) {
        String text = text(member);
        if (text == null || text.isBlank()) {
            throw unusable(member);
        }
        return text;
    }

    private @Nullable String text(String member) {
        JsonNode node = answer.get(member);
        return node == null || !node.isTextual() ? null : node.textValue();
    }

    private IssuerFailed unusable(String member) {
        return failed(Why.UNUSABLE, "\"" + member + "\" of its answer cannot be used");
    }

    private IssuerFailed failed(Why why, String detail) {
        return new IssuerFailed(why, service, detail);
    }
}
