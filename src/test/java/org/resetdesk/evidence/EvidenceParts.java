package org.resetdesk.evidence;

import java.util.Optional;
import org.resetdesk.evidence.judging.PictureJudge;

/** The module's parts, put together without a container. */
final class EvidenceParts {

    static final UploadLimits LIMITS = new UploadLimits(10_485_760, 50_000_000);

    static final DecodingRoom ROOM = new DecodingRoom();

    private EvidenceParts() {}

    static Pictures pictures() {
        return new Pictures(LIMITS, Optional.empty(), ROOM);
    }

    static PictureReader reader() {
        return new PictureReader(pictures(), new PictureJudge(), ROOM);
    }
}
