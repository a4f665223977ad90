package org.resetdesk.audit;

import java.time.Instant;

/**
 * The desk's signature under the chain as it was at a moment.
 *
 * @param sequence the last link that it stands for
 * @param jws compact JWS (RFC 7515) over number, hash and time
 */
record Checkpoint(long sequence, Instant at, String jws) {}
