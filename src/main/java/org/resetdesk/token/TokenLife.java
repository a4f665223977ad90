package org.resetdesk.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.TokenKind;

/**
 * That there was a token, and what became of it; never the token.
 *
 * @param enteredBy account id of who typed it in; null where an issuer made it
 * @param withdrawnAt when it stopped being handed out; null while it is live or merely expired
 */
public record TokenLife(
        TokenKind kind,
        String issuer,
        @Nullable String enteredBy,
        String fingerprint,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt) {}
