package org.resetdesk.tracking;

import java.util.List;

/** @param total of all pages */
public record CasePage(List<CaseSummary> items, long total) {}
