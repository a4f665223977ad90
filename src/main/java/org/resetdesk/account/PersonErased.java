package org.resetdesk.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person wants nothing to be kept of him. Published inside a transaction: whoever holds something of an account erases it there and then.
 * What his cases hold is erased by itself.
 *
 * @param account as it was until now; null where it was taken away before
 * @param actor account id of the administrator who does it
 */
public record PersonErased(String accountId, @Nullable Account account, String actor, Instant at) {}
