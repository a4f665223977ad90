package org.resetdesk.tracking;

import java.time.Instant;

/**
 * That there is a token, never the token.
 *
 * @param kind {@code CODE} or {@code XML}
 */
public record TokenView(String kind, Instant issuedAt, Instant expiresAt, String fingerprint) {}
