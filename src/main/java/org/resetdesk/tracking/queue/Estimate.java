package org.resetdesk.tracking.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a case will be handled.
 *
 * @param from before this it is unlikely; null where it may be any moment
 * @param by until then it is handled, with a probability of about {@code 0.88}
 */
public record Estimate(@Nullable Instant from, Instant by) {}
