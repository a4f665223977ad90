package org.resetdesk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.resetdesk.assessment.AssessmentTable.Judgement;

/** What leads to what, asked of the real table: case by case as people would read it, then all combinations there are. */
class VerdictTest {

    private static final Path CASES = Path.of("src/test/resources/assessment/verdicts.txt");

    private final TableOnFile table = new TableOnFile();

    private record Expected(String facts, Verdict verdict, List<String> findings) {

        static Expected parse(String line) {
            String[] columns = line.split("\\|", -1);
            return new Expected(
                    columns[0].strip(),
                    Verdict.valueOf(columns[1].strip()),
                    Stream.of(columns[2].split(","))
                            .map(String::strip)
                            .filter(finding -> !finding.isEmpty())
                            .toList());
        }
    }

    private static List<Expected> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Expected::parse)
                .toList();
    }

    private static List<String> findings(Judgements judgements) {
        return judgements.rules().stream()
                .map(Judgement::finding)
                .filter(finding -> !finding.equals(Judgement.NOTHING_FOUND))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> E13_A03_A04_these_facts_lead_to_this_verdict_with_these_findings() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
        return cases().stream()
                .map(expected -> dynamicTest(expected.facts() + " → " + expected.verdict(), () -> {
                    Judgements judgements = table.judge(Request.but(expected.facts()));
                    assertThat(judgements.verdict()).isEqualTo(expected.verdict());
                    assertThat(findings(judgements)).isEqualTo(expected.findings());
                }));
    }

    @Test
    void every_rule_fires_in_some_case() throws IOException {
        assertThat(matches().keySet()).containsExactlyInAnyOrderElementsOf(TableOnFile.ruleIds());
    }

    @Test
    void no_combination_is_without_a_rule_and_only_one_that_nothing_speaks_against_is_approved() throws IOException {
        Rules rules = new Rules(table, matches());
        List<Map<String, Object>> without = new ArrayList<>();
        List<Map<String, Object>> approved = new ArrayList<>();
        Request.everyCombination().forEach(facts -> {
            List<String> matching = rules.matching(facts);
            if (matching.isEmpty()) {
                without.add(facts);
            }
            if (Set.of("allAgree", "personApproved").containsAll(matching)) {
                approved.add(facts);
            }
        });

        assertThat(without).isEmpty();
        assertThat(approved).isNotEmpty().allSatisfy(VerdictTest::nothingSpeaksAgainst);
    }

    @Test
    void the_rules_gone_through_cell_by_cell_are_the_engines() throws IOException {
        Rules rules = new Rules(table, matches());
        List<Map<String, Object>> all = Request.everyCombination().toList();
        new Random(13).ints(300, 0, all.size()).mapToObj(all::get).forEach(facts -> {
            Judgements judgements = table.judge(facts);
            assertThat(rules.matching(facts)).containsExactlyInAnyOrderElementsOf(table.fired());
            assertThat(judgements.verdict() == Verdict.APPROVE)
                    .isEqualTo(Set.of("allAgree", "personApproved").containsAll(table.fired()));
            assertThat(judgements.verdict()).as("only a person rejects").isNotEqualTo(Verdict.REJECT);
        });
    }

    /** For each rule some facts that it matches. */
    private Map<String, Map<String, Object>> matches() throws IOException {
        Map<String, Map<String, Object>> matches = new LinkedHashMap<>();
        for (Expected expected : cases()) {
            Map<String, Object> facts = Request.but(expected.facts());
            table.judge(facts);
            table.fired().forEach(rule -> matches.putIfAbsent(rule, facts));
        }
        return matches;
    }

    private static void nothingSpeaksAgainst(Map<String, Object> facts) {
        assertThat(facts)
                .containsEntry("featureCode", "VALID")
                .containsEntry("challengeLiveElsewhere", false)
                .containsEntry("deviceFlagged", false)
                .containsEntry("accountFlagged", false)
                .containsEntry("accountVerified", true)
                .doesNotContainEntry("refusals", 3);
        if (Boolean.FALSE.equals(facts.get("approvedByPerson"))) {
            assertThat(facts)
                    .containsEntry("label", "MATCHES")
                    .containsEntry("readerFailed", false)
                    .containsEntry("photoSeenBefore", false)
                    .containsEntry("deviceOpenElsewhere", false)
                    .containsEntry("manyRequests", false);
        }
    }

    @Test
    void a_finding_weighs_as_much_as_its_verdict() throws IOException {
        for (Expected expected : cases()) {
            for (Judgement judgement :
                    table.judge(Request.but(expected.facts())).rules()) {
                assertThat(judgement.severity()).as(judgement.finding()).isEqualTo(weight(judgement));
            }
        }
    }

    private static Severity weight(Judgement judgement) {
        return switch (judgement.verdict()) {
            case ASK_EVIDENCE, DUPLICATE, REJECT -> Severity.BLOCKS;
            case REVIEW -> judgement.finding().equals("feature-code.forged") ? Severity.BLOCKS : Severity.DOUBT;
            case APPROVE -> Severity.ADVICE;
        };
    }

    @Test
    void the_table_asks_for_every_fact_and_for_nothing_else() {
        assertThat(Request.DOMAINS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Facts.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void a_table_that_was_changed_carelessly_costs_time_but_no_token() {
        Judgement approves = new Judgement(Verdict.APPROVE, Judgement.NOTHING_FOUND, Severity.ADVICE, Map.of());
        Judgement objects = new Judgement(Verdict.REVIEW, "flag.device", Severity.DOUBT, Map.of());

        assertThat(new Judgements(List.of()).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(new Judgements(List.of(approves, objects)).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(new Judgements(List.of(approves)).verdict()).isEqualTo(Verdict.APPROVE);
    }
}
