package org.resetdesk.resetcase;

import org.jspecify.annotations.Nullable;

/**
 * What a submission says about a case that does not exist yet.
 *
 * @param declarationVersion version of the declaration's text that the requester accepted
 * @param requestId chosen by the client, so that a submission sent twice opens one case
 */
public record NewCase(
        String requester,
        Connection connection,
        Language language,
        String declarationVersion,
        @Nullable String requestId) {}
