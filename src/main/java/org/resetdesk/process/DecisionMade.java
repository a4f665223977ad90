package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.assessment.Decision;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** A person decided: what he sent becomes the case's verdict, if it can be decided so. */
@Component
class DecisionMade implements TaskStep {

    private final ResetCases cases;
    private final Decisions decisions;
    private final Assessments assessments;
    private final DecisionTables tables;

    DecisionMade(ResetCases cases, Decisions decisions, Assessments assessments, DecisionTables tables) {
        this.cases = cases;
        this.decisions = decisions;
        this.assessments = assessments;
        this.tables = tables;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        Verdict verdict = verdict(Submitted.take(task, ClientVariables.DECISION));
        String reasonCode = Submitted.take(task, ClientVariables.REASON_CODE);
        String comment = Submitted.take(task, ClientVariables.COMMENT);
        ResetCase resetCase = cases.get(number);
        if (verdict == Verdict.APPROVE) {
            checkSomethingCanBeIssued(number);
        }
        decisions.record(
                resetCase,
                new Decision(
                        cases.now(), task.getAssignee(), task.getTaskDefinitionKey(), verdict, reasonCode, comment));
        if (verdict != Verdict.APPROVE) {
            cases.change(number, found -> found.explain(reasonCode, comment));
        }
        task.getExecution().setVariable(ProcessVariables.VERDICT, verdict.name());
    }

    private static Verdict verdict(@Nullable String decision) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(decision)) {
                return verdict;
            }
        }
        throw new Refusal(400, "decision.unknown");
    }

    /**
     * A token is bound to a device's challenge: without one that holds, a person can ask for it, but not approve. Codes of other brands
     * are for whoever issues by hand.
     */
    private void checkSomethingCanBeIssued(CaseNumber number) {
        FeatureCodeReading featureCode = assessments.readFeatureCode(number);
        boolean served = switch (featureCode.verdict()) {
            case VALID, STALE -> true;
            case FOREIGN -> tables.servesForeign(featureCode.foreignCodes());
            case UNREADABLE, FORGED, REUSED -> false;
        };
        if (!served) {
            throw new Refusal(400, "decision.no-valid-feature-code");
        }
    }
}
