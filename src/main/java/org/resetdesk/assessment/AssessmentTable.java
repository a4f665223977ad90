package org.resetdesk.assessment;

import java.util.List;

/** The decision table {@code request-assessment}, which supervisors may change; the engine evaluates it. */
public interface AssessmentTable {

    /** One matching rule: the verdict it asks for, the finding behind it, and how much that weighs. */
    record Judgement(Verdict verdict, String finding, Severity severity) {

        /** The finding of a rule that has nothing to say against the request. */
        public static final String NOTHING_FOUND = "none";
    }

    /**
     * The rules that match, most important first.
     *
     * @throws IllegalArgumentException where the table uses a word that is no verdict or no severity
     */
    List<Judgement> judge(Facts facts);
}
