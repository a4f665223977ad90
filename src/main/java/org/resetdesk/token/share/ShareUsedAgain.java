package org.resetdesk.token.share;

import java.time.Instant;
import org.resetdesk.resetcase.ResetCase;

/** Somebody tried to open a link that was opened before. Told of the first such try of a link, inside a transaction. */
public record ShareUsedAgain(Share share, ResetCase resetCase, Instant at) {}
