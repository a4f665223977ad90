package org.resetdesk.resetcase;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody did something about a case that must be on record and is no news in its timeline. Published inside the business transaction.
 *
 * @param act {@code decision.made}, {@code case.withdrawn} …
 * @param actor account id of who did it, or {@link CaseEvent#DESK}
 * @param details short facts; never a token, never what a person wrote freely
 */
public record CaseAct(CaseNumber caseNumber, String act, Instant at, String actor, Map<String, String> details) {

    public CaseAct {
        details = Map.copyOf(details);
    }
}
