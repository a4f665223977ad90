package org.resetdesk.assessment;

import java.util.List;
import org.resetdesk.assessment.AssessmentTable.Judgement;

/** All that the table said about one request. */
record Judgements(List<Judgement> rules) {

    Judgements {
        rules = List.copyOf(rules);
    }

    /**
     * The first rule's, but nothing is approved while any rule says otherwise, nor because no rule had anything to say: supervisors
     * may change the table, and a slip must cost time, not a token.
     */
    Verdict verdict() {
        return rules.stream()
                .map(Judgement::verdict)
                .filter(verdict -> verdict != Verdict.APPROVE)
                .findFirst()
                .orElse(rules.isEmpty() ? Verdict.REVIEW : Verdict.APPROVE);
    }
}
