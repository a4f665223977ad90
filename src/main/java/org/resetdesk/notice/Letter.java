package org.resetdesk.notice;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail's words, before they are set as text and as HTML.
 *
 * @param language tag
 * @param stateColour of the state's word, a hex triplet
 * @param lead what happened
 * @param next what to do now
 * @param until until when, where there is a deadline
 * @param remarks what else to know
 */
record Letter(
        String language,
        String subject,
        String title,
        String caseNumber,
        @Nullable String device,
        String state,
        String stateColour,
        String greeting,
        String lead,
        List<Reason> reasons,
        @Nullable String comment,
        String next,
        @Nullable String until,
        List<String> remarks,
        URI link) {}
