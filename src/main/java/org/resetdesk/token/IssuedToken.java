package org.resetdesk.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param notAfter when the token ends by itself
 * @param issuer who made it
 * @param keyId of the key that signed it, where one did
 */
record IssuedToken(
        ResetSecret secret,
        Instant notAfter,
        String issuer,
        @Nullable String keyId) {}
