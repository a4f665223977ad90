package org.resetdesk.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.Import;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.resetdesk.coding.Sha256;
import org.resetdesk.knowledge.Column;
import org.resetdesk.knowledge.TableRule;
import org.resetdesk.resetcase.Refusal;

/** A decision table as DMN. The parser takes no document type and fetches nothing. */
final class TableXml {

    private static final Pattern FEEL =
            Pattern.compile("feel|https?://www\\.omg\\.org/spec/(FEEL/\\d+|DMN/\\d+/FEEL)/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,60}");

    private TableXml() {}

    static org.resetdesk.knowledge.DecisionTable read(String xml) {
        DmnModelInstance model = parse(xml);
        if (languages(model).anyMatch(language -> !FEEL.matcher(language).matches())) {
            throw new Refusal(400, "table.script");
        }
        Collection<DrgElement> parts = model.getModelElementsByType(DrgElement.class);
        Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
        if (parts.size() != 1
                || tables.size() != 1
                || !model.getModelElementsByType(Import.class).isEmpty()
                || !(parts.iterator().next() instanceof Decision decision)
                || !(decision.getExpression() instanceof DecisionTable table)) {
            throw new Refusal(400, "table.not-this");
        }
        return new org.resetdesk.knowledge.DecisionTable(
                decision.getId(),
                Objects.requireNonNullElse(decision.getName(), ""),
                hitPolicy(table),
                table.getInputs().stream().map(TableXml::column).toList(),
                table.getOutputs().stream().map(TableXml::column).toList(),
                table.getRules().stream().map(TableXml::rule).toList());
    }

    private static DmnModelInstance parse(String xml) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (ModelException e) {
            throw new Refusal(400, "table.not-xml");
        }
    }

    private static Stream<String> languages(DmnModelInstance model) {
        return Stream.of(
                        model.getModelElementsByType(Definitions.class).stream()
                                .map(Definitions::getExpressionLanguage),
                        model.getModelElementsByType(LiteralExpression.class).stream()
                                .map(LiteralExpression::getExpressionLanguage),
                        model.getModelElementsByType(UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage))
                .flatMap(all -> all)
                .filter(Objects::nonNull);
    }

    private static String hitPolicy(DecisionTable table) {
        HitPolicy policy = table.getHitPolicy();
        String name = policy == null ? "UNIQUE" : policy.name().replace('_', ' ');
        return table.getAggregation() == null ? name : name + " " + table.getAggregation();
    }

    private static Column column(Input input) {
        boolean plain = input.getInputExpression() != null && input.getCamundaInputVariable() == null;
        return plain
                ? new Column(
                        text(input.getInputExpression().getText()),
                        Objects.requireNonNullElse(input.getLabel(), ""),
                        Objects.requireNonNullElse(input.getInputExpression().getTypeRef(), ""))
                : new Column("", "", "");
    }

    private static Column column(Output output) {
        return new Column(
                Objects.requireNonNullElse(output.getName(), ""),
                Objects.requireNonNullElse(output.getLabel(), ""),
                Objects.requireNonNullElse(output.getTypeRef(), ""));
    }

    private static TableRule rule(Rule rule) {
        Description description = rule.getDescription();
        return new TableRule(
                        rule.getId(),
                        description == null ? "" : description.getTextContent(),
                        rule.getInputEntries().stream()
                                .map(entry -> text(entry.getText()))
                                .toList(),
                        rule.getOutputEntries().stream()
                                .map(entry -> text(entry.getText()))
                                .toList())
                .tidy();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }

    /** Everything but the rules stays. */
    static String write(String xml, List<TableRule> rules) {
        DmnModelInstance model = parse(xml);
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List.copyOf(table.getRules()).forEach(table::removeChildElement);
        Set<String> taken = new HashSet<>();
        for (TableRule rule : rules) {
            table.addChildElement(element(model, table, rule, id(rule, model, taken)));
        }
        return Dmn.convertToString(model);
    }

    private static Rule element(DmnModelInstance model, DecisionTable table, TableRule rule, String id) {
        Rule element = with(model, Rule.class, id);
        if (rule.description() != null && !rule.description().isEmpty()) {
            Description description = model.newInstance(Description.class);
            description.setTextContent(rule.description());
            element.setDescription(description);
        }
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            InputEntry entry = with(
                    model,
                    InputEntry.class,
                    id + "_" + column(inputs.get(column)).name());
            entry.setText(text(model, rule.tests().get(column)));
            element.addChildElement(entry);
        }
        List<Output> outputs = List.copyOf(table.getOutputs());
        for (int column = 0; column < outputs.size(); column++) {
            OutputEntry entry = with(
                    model, OutputEntry.class, id + "_" + outputs.get(column).getName());
            entry.setText(text(model, rule.results().get(column)));
            element.addChildElement(entry);
        }
        return element;
    }

    private static <T extends DmnElement> T with(DmnModelInstance model, Class<T> type, String id) {
        T element = model.newInstance(type);
        element.setId(id);
        return element;
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    /** The rule's own where it can be had; else one that the same rule gets again, so that what was tried is what is put in force. */
    private static String id(TableRule rule, DmnModelInstance model, Set<String> taken) {
        String id = rule.id();
        if (id == null || !ID.matcher(id).matches() || model.getModelElementById(id) != null || taken.contains(id)) {
            id = "rule" + Sha256.of(taken.size() + "\n" + rule).hex().substring(0, 12);
        }
        taken.add(id);
        return id;
    }
}
