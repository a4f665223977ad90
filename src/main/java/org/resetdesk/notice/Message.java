package org.resetdesk.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line behind the envelope.
 *
 * @param caseNumber null where it is about no case
 * @param event one of CONTRACT.md's events
 * @param text in the reader's language
 */
public record Message(String id, Instant at, @Nullable String caseNumber, String event, String text, boolean read) {}
