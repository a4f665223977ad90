package org.resetdesk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Verdict;

/**
 * What a table says about a case, as far as the case feels it.
 *
 * @param value a verdict, an issuer, a time …; empty where no rule applies
 * @param findings beside a verdict, each with its weight
 */
public record TableResult(String value, List<String> findings) {

    static TableResult of(String table, List<Map<String, Object>> rules) {
        if (!table.equals(DecisionTable.ASSESSMENT)) {
            return new TableResult(
                    rules.isEmpty() ? "" : text(rules.get(0).values().iterator().next()), List.of());
        }
        List<Verdict> verdicts = rules.stream()
                .map(rule -> Verdict.valueOf(text(rule.get(KnownValues.VERDICT))))
                .toList();
        return new TableResult(
                Verdict.among(verdicts).name(),
                rules.stream()
                        .map(rule -> text(rule.get("finding")) + " " + text(rule.get("severity")))
                        .toList());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
