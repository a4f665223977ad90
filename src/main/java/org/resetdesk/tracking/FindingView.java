package org.resetdesk.tracking;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param text in the reader's language
 * @param measured for staff alone, and only where something was measured: short names to numbers, e.g. {@code sharpness=38}
 */
public record FindingView(
        String code,
        String text,
        @Nullable String evidenceId,
        @JsonInclude(NON_EMPTY) Map<String, String> measured) {}
