package org.resetdesk.evidence;

import java.util.List;
import org.resetdesk.evidence.judging.PictureFault;
import org.resetdesk.evidence.reading.ReadCode;

/**
 * What the desk got out of a picture.
 *
 * @param codes every code read, each text once
 * @param findings what may have hindered reading, in the order of what to try first; where something was read, only what
 *     hindered reading another code beside it
 * @param failed the reader itself gave up (a damaged picture, a fault in a library): a person has to look
 */
public record PictureReading(List<ReadCode> codes, List<PictureFault> findings, boolean failed) {

    public PictureReading {
        codes = List.copyOf(codes);
        findings = List.copyOf(findings);
    }

    static PictureReading failure() {
        return new PictureReading(List.of(), List.of(), true);
    }
}
