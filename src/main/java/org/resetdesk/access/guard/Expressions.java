package org.resetdesk.access.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.resetdesk.resetcase.Refusal;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Finds what the engine would evaluate as an expression (CVE-2026-109432, open in 7.24.0): every property, at any depth, and every
 * parameter whose name ends in {@code Expression}.
 */
final class Expressions {

    private static final JsonFactory JSON = new JsonFactory();

    private Expressions() {}

    /** @throws Refusal 403 where there is one, 400 where the body is no JSON */
    static void refuseInJson(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    refuse(parser.currentName());
                }
            }
        } catch (IOException e) {
            throw new Refusal(400, "request.unreadable");
        }
    }

    /** @param pairs a query string or a form's body */
    static void refuseInParameters(String pairs) {
        for (String pair : StringUtils.tokenizeToStringArray(pairs, "&")) {
            int end = pair.indexOf('=');
            refuse(decoded(end < 0 ? pair : pair.substring(0, end)));
        }
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "request.unreadable");
        }
    }

    private static void refuse(String name) {
        if (name.strip().toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw new Refusal(403, "request.expression");
        }
    }
}
