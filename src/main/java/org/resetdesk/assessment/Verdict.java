package org.resetdesk.assessment;

import java.util.List;

/** What is to happen with a request: said by the assessment table, and by people. */
public enum Verdict {
    APPROVE,
    REVIEW,
    ASK_EVIDENCE,
    REJECT,
    /** Only the table says so: another live case holds this challenge. */
    DUPLICATE;

    /**
     * The first of what rules say, but nothing is approved while any rule says otherwise, nor because no rule had anything to say:
     * supervisors may change the table, and a slip must cost time, not a token.
     */
    public static Verdict among(List<Verdict> said) {
        return said.stream()
                .filter(verdict -> verdict != APPROVE)
                .findFirst()
                .orElse(said.isEmpty() ? REVIEW : APPROVE);
    }
}
