package org.resetdesk.tracking;

import org.jspecify.annotations.Nullable;

/** @param text in the reader's language */
public record FindingView(
        String code, String text, @Nullable String evidenceId) {}
