package org.resetdesk.account;

import java.time.Instant;

/**
 * An applicant's way to a verified account.
 *
 * @param key stable, not secret; business key of the process
 * @param applicant account id
 * @param distributor account id of who is asked to vouch
 */
public record Verification(
        String key,
        String applicant,
        String company,
        String vatNumber,
        String distributor,
        VerificationState state,
        Instant askedAt,
        Instant updatedAt) {

    public boolean isOpen() {
        return state.isOpen();
    }
}
