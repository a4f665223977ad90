package org.resetdesk.cockpit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.audit.Seal;
import org.resetdesk.notice.ToldNotice.Mail;
import org.resetdesk.tracking.CaseView;

/** Everything that the desk knows about a case, except the secret: the members of its view, and what only staff may know beside them. */
public record CaseFile(
        @JsonUnwrapped CaseView view,
        Somebody requester,
        List<Decided> decisions,
        List<Told> notices,
        List<Token> tokens,
        List<Audited> audit) {

    /**
     * @param task the user task in which it was decided
     * @param reason the reason's words; null where none was given
     */
    public record Decided(
            Instant at,
            Somebody by,
            String task,
            String verdict,
            @Nullable String reason,
            @Nullable String comment) {}

    /** @param readAt when the message was opened; null until then */
    public record Told(
            Instant at,
            Somebody to,
            String text,
            @Nullable Instant readAt,
            @Nullable Mail mail) {}

    /** @param state {@code LIVE}, {@code EXPIRED} or {@code WITHDRAWN} */
    public record Token(
            String kind,
            String state,
            String issuer,
            @Nullable Somebody enteredBy,
            String fingerprint,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant withdrawnAt) {}

    /** @param sequence its number in the chain; null until it is sealed */
    public record Audited(
            Instant at,
            Somebody by,
            String action,
            Map<String, String> detail,
            @Nullable Long sequence,
            Seal seal) {}
}
