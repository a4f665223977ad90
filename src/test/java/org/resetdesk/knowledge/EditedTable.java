package org.resetdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.Answer;
import org.resetdesk.Person;

/** A table as a supervisor has it in front of him, and what he makes of it. */
final class EditedTable {

    private final Person supervisor;
    private final String path;
    private final ObjectNode table;

    EditedTable(Person supervisor, String key) {
        this.supervisor = supervisor;
        path = "/api/knowledge/" + key;
        Answer answer = supervisor.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        table = (ObjectNode) answer.json();
    }

    JsonNode json() {
        return table;
    }

    int version() {
        return table.path("version").asInt();
    }

    ArrayNode rules() {
        return (ArrayNode) table.path("rules");
    }

    ObjectNode rule(String id) {
        for (JsonNode rule : rules()) {
            if (rule.path("id").asText().equals(id)) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError(id + " is not in " + rules());
    }

    EditedTable result(String rule, String column, String text) {
        ((ArrayNode) rule(rule).path("outputs")).set(at("outputs", column), JsonNodeFactory.instance.textNode(text));
        return this;
    }

    EditedTable test(String rule, String column, String text) {
        ((ArrayNode) rule(rule).path("inputs")).set(at("inputs", column), JsonNodeFactory.instance.textNode(text));
        return this;
    }

    EditedTable without(String rule) {
        for (int index = 0; index < rules().size(); index++) {
            if (rules().get(index).path("id").asText().equals(rule)) {
                rules().remove(index);
                return this;
            }
        }
        throw new AssertionError(rule);
    }

    private int at(String side, String column) {
        for (int index = 0; index < table.path(side).size(); index++) {
            if (table.path(side).get(index).path("name").asText().equals(column)) {
                return index;
            }
        }
        throw new AssertionError(column);
    }

    Answer tryOut() {
        return supervisor.post(path + "/trial", proposal().toString());
    }

    Answer tryOut(String member, Object value) {
        return supervisor.post(path + "/trial", Map.of("base", version(), member, value));
    }

    Answer putInForce(@Nullable String mark) {
        return supervisor.post(path + "/versions", reasoned(proposal(), mark).toString());
    }

    Answer putBack(int version, @Nullable String mark) {
        ObjectNode proposal =
                JsonNodeFactory.instance.objectNode().put("base", version()).put("version", version);
        return supervisor.post(path + "/versions", reasoned(proposal, mark).toString());
    }

    /** Tried and put in force. */
    int inForce() {
        Answer tried = tryOut();
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        Answer put = putInForce(tried.json().path("mark").asText());
        assertThat(put.status()).as(put.text()).isEqualTo(201);
        return put.json().path("version").asInt();
    }

    ObjectNode proposal() {
        ObjectNode proposal = JsonNodeFactory.instance.objectNode().put("base", version());
        proposal.set("rules", rules());
        return proposal;
    }

    private static ObjectNode reasoned(ObjectNode proposal, @Nullable String mark) {
        return proposal.put("mark", mark)
                .put("reasonCode", "too-lenient")
                .put("reason", "Le foto senza codice tornano al richiedente");
    }
}
