package org.resetdesk.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against a request, or explains why it waits.
 *
 * @param code as in FORMATS.md; its words are the messages {@code finding.<code>} and {@code finding.<code>.advice}
 * @param evidenceId the piece of evidence that it is about
 * @param details what the words name, e.g. both serial numbers of {@code label.differs}, and what was measured; requesters get them as
 *     words only
 */
public record Finding(
        String code, Severity severity, @Nullable String evidenceId, Map<String, String> details) {

    public Finding {
        details = Map.copyOf(details);
    }
}
