package org.resetdesk.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;

/**
 * News for the requester of a case, or for a supervisor.
 *
 * @param key there is one notice per key, however often it is told
 * @param caseNumber null where it is about no case
 * @param recipient account id
 */
record Notice(String key, @Nullable CaseNumber caseNumber, String recipient, Kind event, Instant at, Details details) {

    private static final Set<Kind> ONCE_PER_CASE = EnumSet.of(Kind.OPENED, Kind.CLOSED);
    private static final Set<Kind> MAILED =
            EnumSet.of(Kind.OPENED, Kind.EVIDENCE_REQUESTED, Kind.TOKEN_READY, Kind.REMINDER, Kind.CLOSED);

    static Notice of(CaseEvent event) {
        CaseNumber number = event.resetCase().number();
        return new Notice(
                number + "/" + event.kind() + "/" + occasion(event),
                number,
                event.resetCase().requester(),
                event.kind(),
                event.at(),
                Details.of(event));
    }

    /** Nobody is told what he has just done himself; opening and closing are confirmed all the same. */
    static boolean isNews(CaseEvent event) {
        return ONCE_PER_CASE.contains(event.kind()) || !event.resetCase().isOwnedBy(event.actor());
    }

    boolean isMailed() {
        return MAILED.contains(event);
    }

    @Nullable
    String number() {
        return caseNumber == null ? null : caseNumber.value();
    }

    Notice with(String fact, String value) {
        return new Notice(key, caseNumber, recipient, event, at, details.with(fact, value));
    }

    private static String occasion(CaseEvent event) {
        if (ONCE_PER_CASE.contains(event.kind())) {
            return "once";
        }
        String named = event.details().get("notice");
        return named != null ? named : "at-" + ChronoUnit.MICROS.between(Instant.EPOCH, event.at());
    }
}
