package org.resetdesk.evidence;

import org.resetdesk.evidence.judging.PictureJudge;

/** The module's parts, put together without a container. */
final class EvidenceParts {

    static final UploadLimits LIMITS = new UploadLimits(10_485_760, 50_000_000);

    private EvidenceParts() {}

    static Pictures pictures() {
        return new Pictures(LIMITS);
    }

    static PictureReader reader() {
        return new PictureReader(pictures(), new PictureJudge(), new DecodingRoom());
    }
}
