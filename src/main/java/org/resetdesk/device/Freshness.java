package org.resetdesk.device;

import java.time.Instant;

/**
 * How long a feature code is good.
 *
 * @param nearEnd three quarters of its age are over
 * @param end from then on it is STALE
 */
public record Freshness(Instant nearEnd, Instant end) {}
