package org.resetdesk.notice;

import java.time.Instant;

/**
 * One line behind the envelope.
 *
 * @param event one of CONTRACT.md's events
 * @param text in the reader's language
 */
public record Message(String id, Instant at, String caseNumber, String event, String text, boolean read) {}
