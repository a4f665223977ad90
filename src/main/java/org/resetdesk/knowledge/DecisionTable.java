package org.resetdesk.knowledge;

import java.util.List;

/**
 * A decision table, readable.
 *
 * @param key its decision's id
 * @param hitPolicy {@code FIRST}: the first rule that applies counts; {@code RULE ORDER}: all that apply, in this order
 */
public record DecisionTable(
        String key, String name, String hitPolicy, List<Column> inputs, List<Column> outputs, List<TableRule> rules) {

    public static final String ASSESSMENT = "request-assessment";
    public static final String FOUR_EYES = "four-eyes";
    public static final String ISSUER_CHOICE = "issuer-choice";
    public static final String TARGET_TIME = "target-time";

    /** In the order in which a case comes to them. */
    static final List<String> KEYS = List.of(ASSESSMENT, FOUR_EYES, ISSUER_CHOICE, TARGET_TIME);

    /** Whether both ask for the same facts and answer with the same results, so that one can take the other's place. */
    boolean fits(DecisionTable other) {
        return key.equals(other.key)
                && hitPolicy.equals(other.hitPolicy)
                && shape(inputs).equals(shape(other.inputs))
                && shape(outputs).equals(shape(other.outputs));
    }

    /** Whether both decide alike, rule by rule. */
    boolean says(DecisionTable other) {
        return fits(other) && contents().equals(other.contents());
    }

    private List<TableRule> contents() {
        return rules.stream()
                .map(TableRule::tidy)
                .map(rule -> new TableRule(null, rule.description(), rule.inputs(), rule.outputs()))
                .toList();
    }

    private static List<String> shape(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() + ":" + column.type())
                .toList();
    }
}
