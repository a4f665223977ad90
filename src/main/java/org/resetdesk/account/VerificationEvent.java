package org.resetdesk.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something happened on an applicant's way. Published inside the business transaction; whoever tells or records it does so within it.
 *
 * @param verification as it stands after the event
 * @param actor account id of who did it, or {@link org.resetdesk.resetcase.CaseEvent#DESK}
 * @param code of {@link Kind#CODE_SENT} alone: the authentication code as it is shown; a secret, to be sealed at once and never logged
 * @param until when that, too, ends by itself
 */
public record VerificationEvent(
        Verification verification,
        Kind kind,
        Instant at,
        String actor,
        @Nullable String code,
        @Nullable Instant until) {

    public enum Kind {
        ASKED,
        /** The distributor has not answered yet. */
        REMINDER,
        VOUCHED,
        CODE_SENT,
        VERIFIED,
        REFUSED,
        UNANSWERED,
        NOT_REDEEMED
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "VerificationEvent[%s, %s]".formatted(verification.key(), kind);
    }
}
