package org.resetdesk.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told about a case, and how it reached him.
 *
 * @param recipient account id
 * @param readAt when he opened the message; null until then
 * @param mail null where no mail was due
 */
public record ToldNotice(
        Instant at,
        String recipient,
        String event,
        String text,
        @Nullable Instant readAt,
        @Nullable Mail mail) {

    public enum Posting {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /**
     * @param at when it was sent or given up; while it waits, when it is tried next
     * @param error what the server said last; null where nothing went wrong
     */
    public record Mail(
            Posting posting,
            Instant at,
            int attempts,
            @Nullable String error) {}
}
