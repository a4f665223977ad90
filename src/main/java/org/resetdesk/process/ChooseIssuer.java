package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A case may have waited long: the feature code is looked at again before a token is made for it. */
@Component
class ChooseIssuer implements CaseStep {

    private static final String NONE = "none";

    private final Assessments assessments;
    private final DecisionTables tables;
    private final String defaultIssuer;

    ChooseIssuer(
            Assessments assessments,
            DecisionTables tables,
            @Value("${resetdesk.default-issuer:builtin}") String defaultIssuer) {
        this.assessments = assessments;
        this.tables = tables;
        this.defaultIssuer = defaultIssuer;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        FeatureCodeReading reading = assessments.readFeatureCode(number);
        FeatureCode code = reading.featureCode();
        String issuer = tables.issuer(reading.verdict().name(), code == null ? "" : code.model(), defaultIssuer);
        if (issuer.equals(NONE)) {
            // leaves the finding that tells the requester why a new feature code is needed
            assessments.assess(number);
        }
        execution.setVariable(ProcessVariables.ISSUER, issuer);
    }
}
