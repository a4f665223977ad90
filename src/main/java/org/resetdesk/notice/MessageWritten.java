package org.resetdesk.notice;

/** There is a new message for somebody. Published inside the transaction that writes it. */
public record MessageWritten(long id, String recipient) {}
