package org.resetdesk.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;

/**
 * What staff should know around a case.
 *
 * @param requester account id
 * @param language in which he reads
 * @param deviceCases other cases about its device, newest first, at most ten
 * @param requesterCases other cases of its requester that are not about this device, likewise
 * @param deviceFlag the reason why its device is flagged; absent where it is not
 * @param accountFlag the same for its requester
 * @param houseReasons of these reasons, those of the desk's own in the reader's words, also withdrawn ones: clients have none for them
 */
public record Background(
        String requester,
        Language language,
        List<Other> deviceCases,
        List<Other> requesterCases,
        @JsonInclude(Include.NON_NULL) @Nullable String deviceFlag,
        @JsonInclude(Include.NON_NULL) @Nullable String accountFlag,
        Map<String, String> houseReasons) {

    /** @param sameRequester whether it was opened by the same account */
    public record Other(
            String caseNumber,
            CaseState state,
            @Nullable Outcome outcome,
            @Nullable String reasonCode,
            @Nullable String serialNumber,
            Instant openedAt,
            boolean sameRequester) {}
}
