package org.resetdesk.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits to be sent.
 *
 * @param messageId the same in every attempt
 * @param news null for a letter that was written and sealed when it was queued
 * @param sealed such a letter; null for news
 * @param queuedAt attempts are spaced by the age since then
 */
record QueuedMail(long id, UUID messageId, @Nullable CaseNews news, byte @Nullable [] sealed, Instant queuedAt) {}
