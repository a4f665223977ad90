package org.resetdesk.tracking;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a reader may see of one case: the members of its summary, and the rest beside them.
 *
 * @param shares one-time links to the token, newest first
 * @param awaited what the requester is asked for; absent unless NEEDS_ACTION
 */
public record CaseView(
        @JsonUnwrapped CaseSummary summary,
        List<TimelineEntry> timeline,
        List<FindingView> findings,
        List<EvidenceView> evidence,
        List<CaseAction> actions,
        @Nullable TokenView token,
        List<ShareView> shares,
        @JsonInclude(NON_NULL) @Nullable AwaitedView awaited) {}
