package org.resetdesk.scenario;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client posts to submit-form, built variable by variable as CONTRACT.md names them. */
public final class EngineFormBody {

    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final Map<String, Object> body = new LinkedHashMap<>(Map.of("variables", variables));

    public EngineFormBody with(String name, Object value) {
        variables.put(name, Map.of("value", value, "type", value instanceof Boolean ? "Boolean" : "String"));
        return this;
    }

    public EngineFormBody withFile(String name, byte[] content, String fileName) {
        variables.put(
                name,
                Map.of(
                        "value", Base64.getEncoder().encodeToString(content),
                        "type", "File",
                        "valueInfo", Map.of("filename", fileName, "mimeType", "application/octet-stream")));
        return this;
    }

    public EngineFormBody without(String name) {
        variables.remove(name);
        return this;
    }

    public EngineFormBody withMember(String name, Object value) {
        body.put(name, value);
        return this;
    }

    public Map<String, Object> json() {
        return body;
    }
}
