package org.resetdesk.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;

/**
 * The facts of an event as they were then. Words are made of them when somebody reads.
 *
 * <p>Of an event's own details these mean something here: {@code until} (ISO 8601 instant), {@code reasonCode} (one or more of
 * FORMATS.md, with commas between), {@code comment}, {@code kind} ({@code CODE} or {@code XML}).
 */
record Details(Map<String, String> facts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    static Details of(CaseEvent event) {
        ResetCase resetCase = event.resetCase();
        Map<String, String> facts = new HashMap<>();
        facts.put("state", resetCase.state().name());
        put(facts, "outcome", resetCase.outcome());
        if (resetCase.outcome() == Outcome.REJECTED) {
            put(facts, "reasonCode", resetCase.reasonCode());
            put(facts, "comment", resetCase.comment());
        }
        facts.putAll(event.details());
        facts.remove("notice");
        return new Details(Map.copyOf(facts));
    }

    static Details parse(String json) {
        try {
            return new Details(JSON.readValue(json, FACTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("details are not a flat JSON object", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Details with(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Details(Map.copyOf(more));
    }

    Optional<String> get(String fact) {
        return Optional.ofNullable(facts.get(fact)).filter(value -> !value.isBlank());
    }

    /** A fact that cannot be missing. */
    String need(String fact) {
        return get(fact).orElseThrow(() -> new IllegalStateException("no " + fact + " in the details"));
    }

    Optional<Instant> until() {
        return get("until").map(Instant::parse);
    }

    List<String> reasonCodes() {
        return get("reasonCode").stream()
                .flatMap(codes -> Stream.of(codes.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static void put(Map<String, String> facts, String fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, value.toString());
        }
    }
}
