package org.resetdesk.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit with what checking it found.
 *
 * @param sequence its number in the chain; null until it is sealed
 */
public record CheckedEntry(
        Instant at,
        String actor,
        String action,
        Map<String, String> detail,
        @Nullable Long sequence,
        Seal seal) {}
