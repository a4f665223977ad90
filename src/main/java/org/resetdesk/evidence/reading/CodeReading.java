package org.resetdesk.evidence.reading;

import java.util.List;

/**
 * What a picture gave.
 *
 * @param codes every code read, each text once
 * @param unread places that look like a code and could not be read
 */
public record CodeReading(List<ReadCode> codes, List<UnreadSquare> unread) {

    public CodeReading {
        codes = List.copyOf(codes);
        unread = List.copyOf(unread);
    }
}
