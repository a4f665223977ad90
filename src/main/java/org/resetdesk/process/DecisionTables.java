package org.resetdesk.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.resetdesk.assessment.AssessmentTable;
import org.resetdesk.assessment.Facts;
import org.resetdesk.assessment.SecondPersonFacts;
import org.resetdesk.assessment.Severity;
import org.resetdesk.assessment.Verdict;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision tables of {@code processes/}, evaluated by the engine in the version deployed last. */
@Component
class DecisionTables implements AssessmentTable {

    private final DecisionService decisions;

    // The engine looks up this bean's users while it starts.
    DecisionTables(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Judgement> judge(Facts facts) {
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
        return evaluate(ElementIds.REQUEST_ASSESSMENT, inputs).stream()
                .map(rule -> new Judgement(
                        Verdict.valueOf(rule.getEntry("verdict")),
                        rule.getEntry("finding"),
                        Severity.valueOf(rule.getEntry("severity"))))
                .toList();
    }

    boolean secondPersonNeeded(SecondPersonFacts facts) {
        return firstRule(
                        ElementIds.FOUR_EYES,
                        Map.of(
                                "forged", facts.forged(),
                                "labelDiffers", facts.labelDiffers(),
                                "flagged", facts.flagged(),
                                "refusals", facts.refusals()))
                .getEntry("secondPersonNeeded");
    }

    String issuer(String featureCode, String model, String defaultIssuer) {
        return firstRule(
                        ElementIds.ISSUER_CHOICE,
                        Map.of("featureCode", featureCode, "model", model, "defaultIssuer", defaultIssuer))
                .getEntry("issuer");
    }

    private DmnDecisionRuleResult firstRule(String table, Map<String, Object> inputs) {
        return evaluate(table, inputs).getFirstResult();
    }

    private DmnDecisionTableResult evaluate(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table, inputs);
    }
}
