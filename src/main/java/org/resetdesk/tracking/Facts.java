package org.resetdesk.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Outcome;

/** Short facts of an event, as they are stored. */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private Facts() {}

    /** The event's own, with the case's state and outcome as they were then. */
    static Map<String, String> of(CaseEvent event) {
        Map<String, String> facts = new HashMap<>(event.details());
        facts.putIfAbsent("state", event.resetCase().state().name());
        Outcome outcome = event.resetCase().outcome();
        if (outcome != null) {
            facts.putIfAbsent("outcome", outcome.name());
        }
        return facts;
    }

    static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parse(String json) {
        try {
            return JSON.readValue(json, FLAT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are not a flat JSON object", e);
        }
    }
}
