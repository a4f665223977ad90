package org.resetdesk.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.Findings;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Deadlines;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

/** What the requester is asked to do, why, and until when. */
@Component
class WhatIsAwaited {

    private final Findings findings;
    private final Deadlines deadlines;
    private final Tokens tokens;

    WhatIsAwaited(Findings findings, Deadlines deadlines, Tokens tokens) {
        this.findings = findings;
        this.deadlines = deadlines;
        this.tokens = tokens;
    }

    Map<String, String> of(ResetCase waiting) {
        Map<String, String> details = new HashMap<>();
        details.put("state", waiting.state().name());
        if (waiting.state() == CaseState.NEEDS_ACTION) {
            putEvidence(details, waiting);
        } else {
            tokens.status(waiting.number())
                    .ifPresent(token -> details.put("until", token.expiresAt().toString()));
        }
        return details;
    }

    private void putEvidence(Map<String, String> details, ResetCase asking) {
        details.put(
                "until", asking.updatedAt().plus(deadlines.evidenceDeadline()).toString());
        List<Finding> found = findings.of(asking.number());
        String reasonCode = asking.reasonCode();
        if (reasonCode != null) {
            details.put("reasonCode", reasonCode);
        } else if (!found.isEmpty()) {
            details.put("reasonCode", found.get(0).code());
        }
        if (asking.comment() != null) {
            details.put("comment", asking.comment());
        }
    }
}
