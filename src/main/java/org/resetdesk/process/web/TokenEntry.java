package org.resetdesk.process.web;

import java.util.Set;
import org.resetdesk.account.Account;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

/** A token that an agent got elsewhere goes straight into the vault; the engine never sees it. */
@Component
class TokenEntry {

    static final Set<String> VARIABLES = Set.of("code", "codeRepeated", "tokenFile");

    private final ResetCases cases;
    private final Assessments assessments;
    private final Tokens tokens;

    TokenEntry(ResetCases cases, Assessments assessments, Tokens tokens) {
        this.cases = cases;
        this.assessments = assessments;
        this.tokens = tokens;
    }

    /** @throws Refusal 400 {@code token.<what>} */
    void keep(Account agent, CaseNumber number, EngineForm form) {
        ResetCase resetCase = cases.get(number);
        FeatureCode featureCode = assessments.identifyDevice(number).orElse(null);
        byte[] file = form.file("tokenFile").orElse(null);
        if (file != null) {
            if (form.text("code").isPresent()) {
                throw new Refusal(400, "token.code-and-file");
            }
            tokens.enterFile(resetCase, featureCode, file, agent.id());
            return;
        }
        String code = form.text("code").orElseThrow(() -> new Refusal(400, "token.missing"));
        tokens.enterCode(resetCase, featureCode, code, form.text("codeRepeated").orElse(""), agent.id());
    }
}
