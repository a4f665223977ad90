package org.resetdesk.assessment;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.judging.PictureFault;

/**
 * Something that speaks against a request, or explains why it waits.
 *
 * @param code as in FORMATS.md; its words are the messages {@code finding.<code>} and {@code finding.<code>.advice}
 * @param evidenceId the piece of evidence that it is about
 * @param details what its words name, e.g. both serial numbers of {@code label.differs}; and, under names that begin with
 *     {@code measured.}, what was measured in a picture, and under {@code rule.} the rule behind it, for staff alone
 */
public record Finding(
        String code, Severity severity, @Nullable String evidenceId, Map<String, String> details) {

    private static final String MEASURED = "measured.";
    private static final String RULE = "rule.";

    public Finding {
        details = Map.copyOf(details);
    }

    static Finding about(PictureFault fault, @Nullable String evidenceId) {
        return new Finding(
                fault.code(),
                Severity.ADVICE,
                evidenceId,
                fault.measured().entrySet().stream()
                        .collect(toMap(measured -> MEASURED + measured.getKey(), Entry::getValue)));
    }

    /** What the words name: for whoever may see the finding at all. */
    public Map<String, String> facts() {
        return details.entrySet().stream()
                .filter(detail -> !detail.getKey().startsWith(MEASURED)
                        && !detail.getKey().startsWith(RULE))
                .collect(toMap(Entry::getKey, Entry::getValue));
    }

    /** For staff alone, e.g. {@code edge=4.4}, {@code limit=2.8}. */
    public Map<String, String> measured() {
        return under(MEASURED);
    }

    /** For staff alone: {@code id} of the rule that found it, {@code words} that stand beside it, and its table's {@code version}. */
    public Map<String, String> rule() {
        return under(RULE);
    }

    /** The same, found by that rule. */
    Finding by(Map<String, String> rule) {
        Map<String, String> all = new HashMap<>(details);
        rule.forEach((name, value) -> all.put(RULE + name, value));
        return new Finding(code, severity, evidenceId, all);
    }

    private Map<String, String> under(String prefix) {
        return details.entrySet().stream()
                .filter(detail -> detail.getKey().startsWith(prefix))
                .collect(toMap(detail -> detail.getKey().substring(prefix.length()), Entry::getValue));
    }
}
