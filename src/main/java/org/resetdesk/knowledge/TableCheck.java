package org.resetdesk.knowledge;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.knowledge.TableEngine.Cell;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Whether a table can be put in force: every cell means something, and no case is left without an answer. */
@Component
class TableCheck {

    private static final int MOST_RULES = 200;
    private static final int LONGEST_CELL = 300;
    private static final int LONGEST_DESCRIPTION = 500;

    /** The fact of the column itself, in FEEL. */
    private static final Set<String> THE_CELLS_OWN = Set.of("cellInput", "?");

    /** A test compares facts: what counts, defines or calls other things has no place in a table. */
    private static final Set<String> NO_TEST = Set.of(
            "For",
            "SomeItem",
            "EveryItem",
            "FunctionDefinition",
            "JavaFunctionInvocation",
            "QualifiedFunctionInvocation");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "starts with",
            "ends with",
            "contains",
            "matches",
            "upper case",
            "lower case",
            "string length",
            "substring");

    private final TableEngine engine;
    private final KnownValues known;
    private final ColumnWords words;

    TableCheck(TableEngine engine, KnownValues known, ColumnWords words) {
        this.engine = engine;
        this.known = known;
        this.words = words;
    }

    /**
     * @throws Refusal 400 {@code table.…} with the members {@code rule}, counted from 1, and {@code column} where it is about a cell
     */
    void check(DecisionTable table) {
        List<TableRule> rules = table.rules();
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new Refusal(400, "table.rules", MOST_RULES);
        }
        Set<String> facts = table.inputs().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
        facts.addAll(THE_CELLS_OWN);
        for (int index = 0; index < rules.size(); index++) {
            check(rules.get(index), index + 1, table, facts);
        }
        if (table.hitPolicy().equals("FIRST") && !rules.get(rules.size() - 1).catchesAll()) {
            throw new Refusal(400, "table.no-last-rule");
        }
    }

    private void check(TableRule rule, int number, DecisionTable table, Set<String> facts) {
        List<String> tests = rule.tests();
        List<String> results = rule.results();
        if (tests.size() != table.inputs().size()
                || results.size() != table.outputs().size()) {
            throw new Refusal(400, "table.shape", Map.of("rule", number), number);
        }
        if (Objects.requireNonNullElse(rule.description(), "").length() > LONGEST_DESCRIPTION) {
            throw new Refusal(400, "table.description", Map.of("rule", number), number, LONGEST_DESCRIPTION);
        }
        for (int column = 0; column < tests.size(); column++) {
            test(tests.get(column), new Place(number, table.inputs().get(column)), facts);
        }
        for (int column = 0; column < results.size(); column++) {
            result(results.get(column), new Place(number, table.outputs().get(column)));
        }
        onlyValidCodes(rule, number, table);
    }

    private record Place(int rule, Column column) {}

    private void test(String text, Place place, Set<String> facts) {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = text.length() > LONGEST_CELL ? null : engine.parse(text).orElse(null);
        if (cell == null
                || cell.parts().stream().anyMatch(NO_TEST::contains)
                || !FUNCTIONS.containsAll(cell.functions())) {
            throw refused("table.cell", place, text);
        }
        if (!facts.containsAll(cell.names())) {
            throw refused("table.quotes", place, text);
        }
        List<String> values = known.of(place.column());
        if (!fits(cell, place.column()) || !values.isEmpty() && !values.containsAll(cell.texts())) {
            throw refused("table.value", place, text);
        }
    }

    private static boolean fits(Cell cell, Column column) {
        return switch (column.type()) {
            case "boolean" ->
                !cell.parts().contains("ConstNumber") && cell.texts().isEmpty();
            case "integer" ->
                !cell.parts().contains("ConstBool") && cell.texts().isEmpty();
            default -> !cell.parts().contains("ConstBool");
        };
    }

    private void result(String text, Place place) {
        Column column = place.column();
        boolean fine = column.is("boolean")
                ? text.equals("true") || text.equals("false")
                : text.equals(known.takenOver(column)) && !text.isEmpty()
                        || text.matches("\"[^\"\\\\]+\"") && means(text.substring(1, text.length() - 1), column);
        if (!fine) {
            throw refused("table.result", place, text);
        }
    }

    private boolean means(String value, Column column) {
        return column.name().equals(KnownValues.WORKING_TIME)
                ? isDuration(value)
                : known.of(column).contains(value);
    }

    private static boolean isDuration(String text) {
        try {
            Duration time = Duration.parse(text);
            return time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(Duration.ofDays(365)) <= 0;
        } catch (DateTimeParseException | ArithmeticException e) {
            return false;
        }
    }

    /** No table makes the desk hand out a token by itself for a code whose signature does not hold. */
    private static void onlyValidCodes(TableRule rule, int number, DecisionTable table) {
        if (!table.key().equals(DecisionTable.ASSESSMENT) || !rule.results().contains("\"" + Verdict.APPROVE + "\"")) {
            return;
        }
        for (int column = 0; column < table.inputs().size(); column++) {
            if (table.inputs().get(column).name().equals("featureCode")
                    && rule.tests().get(column).equals("\"VALID\"")) {
                return;
            }
        }
        throw new Refusal(400, "table.approves-unproven", Map.of("rule", number), number);
    }

    private Refusal refused(String code, Place place, String text) {
        String shown = text.isEmpty() ? "–" : text.substring(0, Math.min(text.length(), 80));
        return new Refusal(
                400,
                code,
                Map.of("rule", place.rule(), "column", place.column().name()),
                place.rule(),
                words.label(place.column()),
                shown);
    }
}
