package org.resetdesk.evidence.judging;

import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * Something that is probably wrong with a picture.
 *
 * @param code {@code picture.*} of FORMATS.md; its words are the messages {@code finding.<code>} and {@code finding.<code>.advice}
 * @param measured what the judge went by, for staff: short names to numbers with a dot, e.g. {@code edge=4.4}, {@code limit=2.8}
 */
@NamedInterface
public record PictureFault(String code, Map<String, String> measured) {

    public PictureFault {
        measured = Map.copyOf(measured);
    }

    /** The faults that need no number to be understood. */
    public PictureFault(String code) {
        this(code, Map.of());
    }

    public static List<String> codes(List<PictureFault> faults) {
        return faults.stream().map(PictureFault::code).toList();
    }
}
