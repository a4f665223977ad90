package org.resetdesk.token.share;

import java.time.Instant;

/** Its sender wants a one-time link not to be opened any more. Published inside the transaction. */
public record ShareCancelled(Share share, String actor, Instant at) {}
