package org.resetdesk.process.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.PlainText;
import org.resetdesk.resetcase.Refusal;

/**
 * The body of an engine's submit-form call: variables with their types, files in base64.
 *
 * <p>Every refusal's code begins with the name of what is submitted, e.g. {@code submission.wrong-type}.
 */
final class EngineForm {

    /** Base64 of the largest picture that settings may reasonably allow. */
    private static final int LONGEST_STRING = 64 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(8)
                    .build())
            .build());

    private final String subject;
    private final JsonNode body;
    private final JsonNode variables;

    private EngineForm(String subject, JsonNode body) {
        this.subject = subject;
        this.body = body;
        this.variables = body.path("variables");
    }

    /**
     * @param subject first part of every refusal's code
     * @param allowed names of the variables that a client may send
     * @throws Refusal 400 {@code .unreadable}, {@code .unknown-variable}
     */
    static EngineForm read(String subject, InputStream input, Set<String> allowed) throws IOException {
        EngineForm form = new EngineForm(subject, parse(subject, input));
        if (!form.body.isObject()
                || !(form.variables.isMissingNode() || form.variables.isNull() || form.variables.isObject())) {
            throw new Refusal(400, subject + ".unreadable");
        }
        for (Iterator<String> names = form.variables.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                throw new Refusal(400, subject + ".unknown-variable", Map.of("variable", name), name);
            }
        }
        return form;
    }

    private static JsonNode parse(String subject, InputStream input) throws IOException {
        try {
            return JSON.readTree(input);
        } catch (JsonProcessingException e) {
            throw new Refusal(400, subject + ".unreadable");
        }
    }

    boolean choosesBusinessKey() {
        return body.hasNonNull("businessKey");
    }

    /** Whom a claim is for, or null where the body does not say. */
    @Nullable
    String claimant() {
        return body.path("userId").textValue();
    }

    /** Blank is absent; what is no text is made visible ({@link PlainText}). */
    Optional<String> text(String name) {
        return value(name, "String")
                .map(value -> {
                    if (!value.isTextual()) {
                        throw wrongType(name);
                    }
                    return PlainText.of(value.textValue());
                })
                .filter(text -> !text.isBlank());
    }

    Optional<Boolean> flag(String name) {
        return value(name, "Boolean").map(value -> {
            if (!value.isBoolean()) {
                throw wrongType(name);
            }
            return value.booleanValue();
        });
    }

    /** An empty file is what an untouched file input sends: absent. */
    Optional<byte[]> file(String name) {
        return value(name, "File")
                .map(value -> {
                    if (!value.isTextual()) {
                        throw wrongType(name);
                    }
                    try {
                        return Base64.getDecoder().decode(value.textValue().strip());
                    } catch (IllegalArgumentException e) {
                        throw wrongType(name);
                    }
                })
                .filter(bytes -> bytes.length > 0);
    }

    private Optional<JsonNode> value(String name, String type) {
        JsonNode variable = variables.path(name);
        if (variable.isMissingNode() || variable.isNull()) {
            return Optional.empty();
        }
        if (!variable.isObject() || !typeFits(variable.path("type"), type)) {
            throw wrongType(name);
        }
        return Optional.of(variable.path("value")).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private static boolean typeFits(JsonNode declared, String type) {
        return declared.isMissingNode()
                || declared.isNull()
                || declared.asText().equalsIgnoreCase(type)
                || declared.asText().equalsIgnoreCase("Null");
    }

    private Refusal wrongType(String name) {
        return new Refusal(400, subject + ".wrong-type", Map.of("variable", name), name);
    }
}
