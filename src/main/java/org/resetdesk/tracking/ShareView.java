package org.resetdesk.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.MailAddress;
import org.resetdesk.token.share.Share;
import org.resetdesk.token.share.ShareStatus;

/**
 * A one-time link, never its secret.
 *
 * @param email whole for the requester, masked for everybody else
 * @param state {@code SENT, OPENED, EXPIRED} or {@code CANCELLED}
 */
public record ShareView(
        String id,
        String email,
        Instant sentAt,
        Instant expiresAt,
        String state,
        @Nullable Instant openedAt) {

    static ShareView of(ShareStatus status, boolean own) {
        Share share = status.share();
        MailAddress email = share.email();
        return new ShareView(
                share.id().toString(),
                own ? email.value() : email.masked(),
                share.sentAt(),
                share.expiresAt(),
                status.state().name(),
                share.openedAt());
    }
}
