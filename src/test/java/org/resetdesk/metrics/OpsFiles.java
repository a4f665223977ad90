package org.resetdesk.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What is in {@code src/ops}. */
final class OpsFiles {

    static final Path DASHBOARD = Path.of("src", "ops", "dashboard.json");
    static final Path ALERTS = Path.of("src", "ops", "alerts.yaml");

    /** @param from the panel's title, or the alert's name */
    record Query(String from, String expression) {}

    record Alert(String name, String expression, String runbook) {}

    private OpsFiles() {}

    static List<Query> dashboard() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
            panel.path("targets")
                    .forEach(target -> queries.add(new Query(
                            panel.path("title").asText(), target.path("expr").asText())));
        }
        return queries;
    }

    static List<Alert> alerts() throws IOException {
        return alerts(Files.readString(ALERTS));
    }

    static List<Alert> alerts(String yaml) {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(yaml);
        return file.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .map(rule -> new Alert(
                        String.valueOf(rule.get("alert")),
                        String.valueOf(rule.get("expr")),
                        rule.get("annotations") instanceof Map<?, ?> notes
                                ? String.valueOf(notes.get("runbook"))
                                : "none"))
                .toList();
    }
}
