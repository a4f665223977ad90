package org.resetdesk.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Language;

/**
 * Somebody typed a mail address on the registration page. Published inside the transaction; whoever owns the address is told by mail.
 *
 * @param secret for the link that confirms the address; to be sealed at once and never logged; null where the address has an account
 * @param until when the link dies
 */
public record RegistrationAsked(
        String email, Language language, @Nullable String secret, Instant at, Instant until) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "RegistrationAsked[]";
    }
}
