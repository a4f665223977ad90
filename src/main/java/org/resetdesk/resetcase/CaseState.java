package org.resetdesk.resetcase;

import java.util.EnumSet;
import java.util.Set;

/** The states that people see. Everything can close; nothing leaves CLOSED. */
public enum CaseState {
    /** In corso: the desk has the next move. */
    IN_PROGRESS,
    /** Da integrare: the requester is asked for evidence. */
    NEEDS_ACTION,
    /** Da confermare: a token is ready. */
    TO_CONFIRM,
    /** Chiusa, with an {@link Outcome}. */
    CLOSED;

    Set<CaseState> next() {
        return switch (this) {
            case IN_PROGRESS -> EnumSet.of(NEEDS_ACTION, TO_CONFIRM, CLOSED);
            case NEEDS_ACTION, TO_CONFIRM -> EnumSet.of(IN_PROGRESS, CLOSED);
            case CLOSED -> EnumSet.noneOf(CaseState.class);
        };
    }
}
