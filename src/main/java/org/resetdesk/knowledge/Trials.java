package org.resetdesk.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resetdesk.knowledge.JudgedFacts.Asked;
import org.resetdesk.knowledge.Trial.Change;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Asks two versions of a table the same about the cases that it judged last. */
@Component
class Trials {

    private final JudgedFacts judged;
    private final TableEngine engine;

    Trials(JudgedFacts judged, TableEngine engine) {
        this.judged = judged;
        this.engine = engine;
    }

    /** @param changes results first, then findings; within, the newest case first */
    record Comparison(int cases, int changed, int unmatched, List<Change> changes) {}

    /** @throws Refusal 400 {@code table.fails} where a rule cannot be evaluated */
    Comparison compare(String table, String before, String after) {
        Map<CaseNumber, List<Asked>> cases = judged.last(table);
        List<Map<String, Object>> facts = List.copyOf(cases.values().stream()
                .flatMap(List::stream)
                .map(Asked::facts)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Results then = results(table, before, facts);
        Results now = results(table, after, facts);
        List<Change> changes = new ArrayList<>();
        int unmatched = 0;
        for (List<Asked> asked : cases.values()) {
            change(asked, then, now).ifPresent(changes::add);
            if (asked.stream().anyMatch(each -> nothing(now.of(each)))) {
                unmatched++;
            }
        }
        changes.sort(Comparator.comparing((Change change) -> !change.ofResult()));
        int changed = (int) changes.stream().filter(Change::ofResult).count();
        return new Comparison(cases.size(), changed, unmatched, changes);
    }

    /** A case counts once: for the last time that its result would have been another, else its findings. */
    private static Optional<Change> change(List<Asked> asked, Results then, Results now) {
        List<Change> all = asked.stream()
                .map(each -> new Change(each.number().value(), each.at(), then.of(each), now.of(each)))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
        return all.stream()
                .filter(Change::ofResult)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static boolean nothing(TableResult result) {
        return result.findings().isEmpty()
                && (result.value().isEmpty() || result.value().equals("REVIEW"));
    }

    /** The same facts come again and again: each is asked once. */
    private record Results(Map<Map<String, Object>, TableResult> byFacts) {

        TableResult of(Asked asked) {
            return Objects.requireNonNull(byFacts.get(asked.facts()));
        }
    }

    private Results results(String table, String xml, List<Map<String, Object>> facts) {
        Map<Map<String, Object>, TableResult> results = new HashMap<>();
        try {
            List<List<Map<String, Object>>> said = engine.evaluate(xml, facts);
            for (int index = 0; index < facts.size(); index++) {
                results.put(facts.get(index), TableResult.of(table, said.get(index)));
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "table.fails");
        }
        return new Results(results);
    }
}
