package org.resetdesk.tracking;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Severity;

/**
 * @param text in the reader's language
 * @param severity how much it weighs: BLOCKS, DOUBT, ADVICE
 * @param measured for staff alone, and only where something was measured: short names to numbers, e.g. {@code edge=4.4}
 * @param rule for staff alone: {@code id} of the rule of the assessment table, the {@code words} beside it, the table's {@code version}
 */
public record FindingView(
        String code,
        String text,
        @Nullable String evidenceId,
        Severity severity,
        @JsonInclude(NON_EMPTY) Map<String, String> measured,
        @JsonInclude(NON_EMPTY) Map<String, String> rule) {}
