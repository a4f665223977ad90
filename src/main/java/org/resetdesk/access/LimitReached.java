package org.resetdesk.access;

import java.time.Instant;

/**
 * Somebody did something more often than he may. Published outside any transaction, once an hour for each key.
 *
 * @param what the limit's short name
 * @param key who did it: an account id or an address, or whatever somebody typed in place of one
 */
public record LimitReached(String what, String key, Instant at) {}
