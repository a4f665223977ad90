package org.resetdesk.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodes;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Deadlines;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.urgency.TargetTime;
import org.resetdesk.urgency.TargetTimes;
import org.springframework.stereotype.Component;

/** Starts a case's clock before people get it, and tells the model's timers what it says. */
@Component
class TargetClock {

    private final ResetCases cases;
    private final Assessments assessments;
    private final Decisions decisions;
    private final FeatureCodes featureCodes;
    private final DecisionTables tables;
    private final Deadlines deadlines;
    private final TargetTimes targets;

    TargetClock(
            ResetCases cases,
            Assessments assessments,
            Decisions decisions,
            FeatureCodes featureCodes,
            DecisionTables tables,
            Deadlines deadlines,
            TargetTimes targets) {
        this.cases = cases;
        this.assessments = assessments;
        this.decisions = decisions;
        this.featureCodes = featureCodes;
        this.tables = tables;
        this.deadlines = deadlines;
        this.targets = targets;
    }

    void start(CaseNumber number, DelegateExecution execution) {
        ResetCase resetCase = cases.get(number);
        FeatureCode code = assessments.readFeatureCode(number).featureCode();
        TargetTime target = targets.start(
                number,
                tables.targetTime(
                        number,
                        known(resetCase.model()),
                        resetCase.connection().name(),
                        decisions.refusals(number),
                        deadlines.usualTarget()),
                code == null ? null : featureCodes.freshness(code));
        execution.setVariable(ProcessVariables.TARGET_NEAR_AT, Date.from(target.nearAt()));
        execution.setVariable(ProcessVariables.TARGET_AT, Date.from(target.dueAt()));
        execution.setVariable(
                ProcessVariables.PRIORITY, target.urgency(cases.now()).jobPriority());
    }

    private static String known(@Nullable String model) {
        return model == null ? "" : model;
    }
}
