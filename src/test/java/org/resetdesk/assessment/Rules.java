package org.resetdesk.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each rule of the table takes, asked of the engine cell by cell: a rule matches when each of its cells does, and a cell sees its own
 * fact alone. So every combination can be gone through in a moment, where the engine would take half an hour.
 */
final class Rules {

    private final Map<String, Map<String, Set<Object>>> taken = new LinkedHashMap<>();

    /** @param matches for each rule, some facts that it matches */
    Rules(TableOnFile table, Map<String, Map<String, Object>> matches) {
        matches.forEach((rule, facts) -> Request.DOMAINS.forEach((name, values) -> {
            for (Object value : values) {
                Map<String, Object> changed = new HashMap<>(facts);
                changed.put(name, value);
                table.judge(changed);
                if (table.fired().contains(rule)) {
                    taken.computeIfAbsent(rule, key -> new HashMap<>())
                            .computeIfAbsent(name, key -> new HashSet<>())
                            .add(value);
                }
            }
        }));
    }

    List<String> matching(Map<String, Object> facts) {
        return taken.entrySet().stream()
                .filter(rule -> rule.getValue().entrySet().stream()
                        .allMatch(cell -> cell.getValue().contains(facts.get(cell.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
