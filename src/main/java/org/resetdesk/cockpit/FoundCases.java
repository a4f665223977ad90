package org.resetdesk.cockpit;

import java.util.List;

/**
 * What a search found, newest first.
 *
 * @param more whether there are others that a closer search would show
 */
public record FoundCases(List<FoundCase> items, boolean more) {}
