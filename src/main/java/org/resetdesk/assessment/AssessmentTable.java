package org.resetdesk.assessment;

import java.util.List;

/** The decision table {@code request-assessment}, which supervisors may change; the engine evaluates it. */
public interface AssessmentTable {

    /** One matching rule: the verdict it asks for and the finding behind it. */
    record Judgement(Verdict verdict, String finding) {

        /** The finding of a rule that has nothing to say against the request. */
        public static final String NOTHING_FOUND = "none";
    }

    /** The rules that match, most important first; never empty. */
    List<Judgement> judge(Facts facts);
}
