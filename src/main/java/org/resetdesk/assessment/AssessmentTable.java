package org.resetdesk.assessment;

import java.util.List;
import java.util.Map;
import org.resetdesk.resetcase.CaseNumber;

/** The decision tables {@code request-assessment} and {@code issuer-choice}, which supervisors may change; the engine evaluates them. */
public interface AssessmentTable {

    /** What a rule may find: each has its words, and what they name is looked up. */
    List<String> FINDINGS = List.of(
            "account.not-verified",
            "device.open-elsewhere",
            "feature-code.foreign",
            "feature-code.forged",
            "feature-code.reused",
            "feature-code.stale",
            "feature-code.unreadable",
            "flag.account",
            "flag.device",
            "label.differs",
            "label.several",
            "label.unknown",
            "photo.seen-before",
            "reader.failed",
            "requester.many",
            "token.refused-often");

    /**
     * One matching rule: the verdict it asks for, the finding behind it, and how much that weighs.
     *
     * @param rule its id, and what it says of itself, as far as they are known
     */
    record Judgement(Verdict verdict, String finding, Severity severity, Map<String, String> rule) {

        /** The finding of a rule that has nothing to say against the request. */
        public static final String NOTHING_FOUND = "none";
    }

    /**
     * The rules that match, most important first.
     *
     * @throws IllegalArgumentException where the table uses a word that is no verdict or no severity
     */
    List<Judgement> judge(CaseNumber number, Facts facts);

    /** Whether the table {@code issuer-choice} knows somebody who serves the brand of one of these codes, which are not ours. */
    boolean servesForeign(List<String> codes);

    /** The same, asked about a case. */
    boolean servesForeign(CaseNumber number, List<String> codes);
}
