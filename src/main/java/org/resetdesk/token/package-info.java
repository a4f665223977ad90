/** Issuers, sealing at rest, reveal, expiry: the only place that sees a token's plaintext. */
@NullMarked
package org.resetdesk.token;

import org.jspecify.annotations.NullMarked;
