package org.resetdesk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.PlainText;

/**
 * A row of a table.
 *
 * @param id stands beside each finding that the rule made; null for a new rule
 * @param inputs a test in FEEL for each input column, empty where anything will do
 * @param outputs an expression in FEEL for each output column
 */
public record TableRule(
        @Nullable String id,
        @Nullable String description,
        @Nullable List<@Nullable String> inputs,
        @Nullable List<@Nullable String> outputs) {

    /** The same without what does not matter: blanks around a cell, a dash for an empty one, characters that no keyboard writes. */
    public TableRule tidy() {
        return new TableRule(
                id, description == null ? "" : PlainText.of(description).strip(), cells(inputs), cells(outputs));
    }

    public List<String> tests() {
        return cells(inputs);
    }

    public List<String> results() {
        return cells(outputs);
    }

    /** Applies to every case that comes to it. */
    boolean catchesAll() {
        return tests().stream().allMatch(String::isEmpty);
    }

    private static List<String> cells(@Nullable List<@Nullable String> written) {
        return written == null
                ? List.of()
                : written.stream().map(TableRule::cell).toList();
    }

    private static String cell(@Nullable String written) {
        String text = written == null ? "" : PlainText.of(written).strip();
        return text.equals("-") ? "" : text;
    }
}
