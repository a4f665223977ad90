package org.resetdesk.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk waits for from the requester, and why.
 *
 * @param until when the case closes as abandoned
 * @param reason of the person who asked; null where the desk itself did
 * @param comment words of that person
 * @param evidence the label, then the feature code
 */
public record AwaitedView(
        @Nullable Instant until,
        @Nullable Reason reason,
        @Nullable String comment,
        List<Piece> evidence) {

    /** @param text why, and what to do about it, in the reader's language */
    public record Reason(String code, String text) {}

    /** @param reasons that speak of this piece alone */
    public record Piece(String purpose, Need need, List<Reason> reasons) {}

    /** Whether a piece has to come again. */
    public enum Need {
        /** The case cannot go on without a new one. */
        NEEDED,
        /** A new one may help; what was sent stays good otherwise. */
        WELCOME,
        /** What was sent is fine, or nobody asked about it. */
        KEPT
    }
}
