package org.resetdesk.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.AssessmentTable;
import org.resetdesk.assessment.Facts;
import org.resetdesk.assessment.SecondPersonFacts;
import org.resetdesk.assessment.Severity;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.knowledge.JudgedFacts;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision tables of {@code processes/}, evaluated by the engine in the version deployed last. */
@Component
class DecisionTables implements AssessmentTable {

    static final String NO_ISSUER = "none";

    private final DecisionService decisions;
    private final FiredRules fired;
    private final JudgedFacts asked;
    private final String defaultIssuer;

    // The engine looks up this bean's users while it starts.
    DecisionTables(
            @Lazy DecisionService decisions,
            FiredRules fired,
            JudgedFacts asked,
            @Value("${resetdesk.default-issuer:builtin}") String defaultIssuer) {
        this.decisions = decisions;
        this.fired = fired;
        this.asked = asked;
        this.defaultIssuer = defaultIssuer;
    }

    @Override
    public List<Judgement> judge(CaseNumber number, Facts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("featureCode", facts.featureCode().name());
        inputs.put("challengeLiveElsewhere", facts.challengeLiveElsewhere());
        inputs.put("vendorIssuer", facts.vendorIssuer());
        inputs.put("label", facts.label().name());
        inputs.put("labelDifferedBefore", facts.labelDifferedBefore());
        inputs.put("refusals", facts.refusals());
        inputs.put("approvedByPerson", facts.approvedByPerson());
        inputs.put("readerFailed", facts.readerFailed());
        inputs.put("photoSeenBefore", facts.photoSeenBefore());
        inputs.put("deviceOpenElsewhere", facts.deviceOpenElsewhere());
        inputs.put("manyRequests", facts.manyRequests());
        inputs.put("deviceFlagged", facts.deviceFlagged());
        inputs.put("accountFlagged", facts.accountFlagged());
        inputs.put("accountVerified", facts.accountVerified());
        DmnDecisionTableResult result = evaluate(number, ElementIds.REQUEST_ASSESSMENT, inputs);
        List<Map<String, String>> rules = fired.rules();
        return IntStream.range(0, result.size())
                .mapToObj(index -> judgement(result.get(index), rules.get(index)))
                .toList();
    }

    private static Judgement judgement(DmnDecisionRuleResult result, Map<String, String> rule) {
        return new Judgement(
                Verdict.valueOf(result.getEntry("verdict")),
                result.getEntry("finding"),
                Severity.valueOf(result.getEntry("severity")),
                rule);
    }

    boolean secondPersonNeeded(CaseNumber number, SecondPersonFacts facts) {
        return firstRule(
                        number,
                        ElementIds.FOUR_EYES,
                        Map.of(
                                "forged", facts.forged(),
                                "labelDiffers", facts.labelDiffers(),
                                "flagged", facts.flagged(),
                                "refusals", facts.refusals()))
                .getEntry("secondPersonNeeded");
    }

    /** As the table names him; of several foreign codes the first that somebody serves counts. */
    String issuer(CaseNumber number, FeatureCodeReading reading) {
        FeatureCode code = reading.featureCode();
        return Stream.concat(reading.foreignCodes().stream(), Stream.of(""))
                .map(foreign -> issuer(number, reading.verdict().name(), code == null ? "" : code.model(), foreign))
                .filter(issuer -> !issuer.equals(NO_ISSUER))
                .findFirst()
                .orElse(NO_ISSUER);
    }

    @Override
    public boolean servesForeign(List<String> codes) {
        return serves(null, codes);
    }

    @Override
    public boolean servesForeign(CaseNumber number, List<String> codes) {
        return serves(number, codes);
    }

    private boolean serves(@Nullable CaseNumber number, List<String> codes) {
        return codes.stream()
                .anyMatch(code -> !issuer(number, FeatureCodeVerdict.FOREIGN.name(), "", code)
                        .equals(NO_ISSUER));
    }

    private String issuer(@Nullable CaseNumber number, String featureCode, String model, String foreignCode) {
        return firstRule(
                        number,
                        ElementIds.ISSUER_CHOICE,
                        Map.of(
                                "featureCode", featureCode,
                                "model", model,
                                "foreignCode", foreignCode,
                                "defaultIssuer", defaultIssuer))
                .getEntry("issuer");
    }

    /** How much working time people have for a case. */
    Duration targetTime(CaseNumber number, String model, String connection, int refusals, Duration usual) {
        return Duration.parse(firstRule(
                        number,
                        ElementIds.TARGET_TIME,
                        Map.of(
                                "model", model,
                                "connection", connection,
                                "refusals", refusals,
                                "usual", usual.toString()))
                .getEntry("workingTime"));
    }

    private DmnDecisionRuleResult firstRule(@Nullable CaseNumber number, String table, Map<String, Object> inputs) {
        return evaluate(number, table, inputs).getFirstResult();
    }

    /** @param number the case that it is asked about, if it is about one */
    private DmnDecisionTableResult evaluate(@Nullable CaseNumber number, String table, Map<String, Object> inputs) {
        if (number != null) {
            asked.remember(number, table, inputs);
        }
        return decisions.evaluateDecisionTableByKey(table, inputs);
    }
}
