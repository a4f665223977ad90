package org.resetdesk.access;

import java.time.Instant;

/**
 * Somebody tried to log in with a password. A login that is only remembered from a minute ago is not told again.
 *
 * @param account what he wrote as his account: anything at all, a slip may even put a password here
 */
public record LoginTried(String account, boolean granted, Instant at) {}
