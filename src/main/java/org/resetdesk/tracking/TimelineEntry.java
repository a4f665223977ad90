package org.resetdesk.tracking;

import java.time.Instant;

/** @param text in the reader's language */
public record TimelineEntry(Instant at, String event, String text) {}
