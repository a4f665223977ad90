package org.resetdesk.trouble;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trouble that nobody had a moment ago. Published in the transaction that keeps it as an incident; further incidents of the same cause
 * are none of their own.
 *
 * @param first business key of what stands still because of it, as a rule a case number
 */
public record TroubleArose(Trouble trouble, @Nullable String first, Instant at) {}
