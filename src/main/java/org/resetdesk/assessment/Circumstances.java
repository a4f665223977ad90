package org.resetdesk.assessment;

import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;

/**
 * A request as it stands: what its evidence says, and what else is known.
 *
 * @param samePhotoIn another requester's case with nearly the same label photo
 * @param sameDeviceIn another requester's open case about the same device
 */
record Circumstances(
        CaseReading reading,
        Facts facts,
        @Nullable CaseNumber samePhotoIn,
        @Nullable CaseNumber sameDeviceIn) {}
