package org.resetdesk.token.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.MailAddress;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;

/**
 * A one-time link as it stands in its table.
 *
 * @param language of the helper, as the sender knows it
 * @param tokenFingerprint of the one token that it opens: another token of the same case is not its business
 */
public record Share(
        UUID id,
        CaseNumber caseNumber,
        MailAddress email,
        Language language,
        String tokenFingerprint,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant cancelledAt) {

    ShareState stateAt(Instant now) {
        if (openedAt != null) {
            return ShareState.OPENED;
        }
        if (cancelledAt != null) {
            return ShareState.CANCELLED;
        }
        return now.isBefore(expiresAt) ? ShareState.SENT : ShareState.EXPIRED;
    }
}
