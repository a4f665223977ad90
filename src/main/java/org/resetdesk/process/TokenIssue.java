package org.resetdesk.process;

import org.resetdesk.assessment.Assessments;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.Tokens;
import org.resetdesk.trouble.TechnicalFault;
import org.springframework.stereotype.Component;

/** Has a token made for the challenge that the case stands on. */
@Component
class TokenIssue {

    private final ResetCases cases;
    private final Assessments assessments;
    private final Tokens tokens;

    TokenIssue(ResetCases cases, Assessments assessments, Tokens tokens) {
        this.cases = cases;
        this.assessments = assessments;
        this.tokens = tokens;
    }

    void issue(CaseNumber number, String issuer) {
        FeatureCode code = assessments
                .readFeatureCode(number)
                .valid()
                .orElseThrow(() -> new TechnicalFault(
                        "issuer.no-feature-code", issuer, "there is no valid feature code to issue a token for"));
        tokens.issue(cases.get(number), code, issuer);
    }
}
