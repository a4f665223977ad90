package org.resetdesk.token;

import java.time.Instant;
import org.resetdesk.device.TokenKind;

/**
 * What everybody who sees a case may know of its token.
 *
 * @param fingerprint 12 hex digits; tells two tokens apart and nothing about either
 * @param live neither withdrawn nor expired
 */
public record TokenStatus(TokenKind kind, Instant issuedAt, Instant expiresAt, String fingerprint, boolean live) {}
