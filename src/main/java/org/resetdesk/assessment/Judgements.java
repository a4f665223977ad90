package org.resetdesk.assessment;

import java.util.List;
import org.resetdesk.assessment.AssessmentTable.Judgement;

/** All that the table said about one request. */
record Judgements(List<Judgement> rules) {

    Judgements {
        rules = List.copyOf(rules);
    }

    Verdict verdict() {
        return Verdict.among(rules.stream().map(Judgement::verdict).toList());
    }
}
