package org.resetdesk.process;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.trouble.TechnicalFault;
import org.springframework.stereotype.Component;

/** A case may have waited long: the feature code is looked at again before a token is made for it. */
@Component
class ChooseIssuer implements CaseStep {

    private static final String MANUAL = "manual";
    private static final String HTTP = "http";
    private static final Pattern KNOWN = Pattern.compile("builtin|manual|none|http(:[a-z0-9-]{1,40})?");

    private final Assessments assessments;
    private final DecisionTables tables;
    private final TargetClock target;

    ChooseIssuer(Assessments assessments, DecisionTables tables, TargetClock target) {
        this.assessments = assessments;
        this.tables = tables;
        this.target = target;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        String issuer = tables.issuer(number, assessments.readFeatureCode(number));
        if (!KNOWN.matcher(issuer).matches()) {
            throw new TechnicalFault("issuer.unknown", "issuer-choice", "the table names an issuer that there is not");
        }
        if (issuer.equals(DecisionTables.NO_ISSUER)) {
            // leaves the finding that tells the requester why a new feature code is needed
            assessments.assess(number);
        }
        if (issuer.equals(MANUAL)) {
            target.start(number, execution);
        }
        boolean vendor = issuer.startsWith(HTTP);
        execution.setVariable(ProcessVariables.ISSUER, vendor ? HTTP : issuer);
        if (vendor) {
            execution.setVariable(ProcessVariables.VENDOR_SERVICE, issuer);
        }
    }
}
