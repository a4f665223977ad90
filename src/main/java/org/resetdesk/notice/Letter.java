package org.resetdesk.notice;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.reason.ReasonText;

/**
 * A mail's words, before they are set as text and as HTML.
 *
 * @param language tag
 * @param caseNumber of what it is about, where it is about a case
 * @param state of that case in a word, on {@code stateColour}, a hex triplet; null where it is none of the reader's business
 * @param lead what happened
 * @param code to be typed somewhere, set large
 * @param next what to do now
 * @param until until when, where there is a deadline
 * @param remarks what else to know
 * @param button what the link is for
 */
record Letter(
        String language,
        String subject,
        String title,
        @Nullable String caseNumber,
        @Nullable String device,
        @Nullable String state,
        @Nullable String stateColour,
        String greeting,
        String lead,
        List<ReasonText> reasons,
        @Nullable String comment,
        @Nullable String code,
        String next,
        @Nullable String until,
        List<String> remarks,
        String button,
        URI link,
        String footer) {

    /** About no case, with neither reasons nor a code. */
    static Letter plain(
            String language,
            String title,
            String greeting,
            String lead,
            String next,
            @Nullable String until,
            List<String> remarks,
            String button,
            URI link,
            String footer) {
        return new Letter(
                language, title, title, null, null, null, null, greeting, lead, List.of(), null, null, next, until,
                remarks, button, link, footer);
    }

    /** The same about a case whose state is none of the reader's business. */
    Letter about(String newSubject, String ofCase, @Nullable String itsDevice) {
        return new Letter(
                language,
                newSubject,
                title,
                ofCase,
                itsDevice,
                null,
                null,
                greeting,
                lead,
                reasons,
                comment,
                code,
                next,
                until,
                remarks,
                button,
                link,
                footer);
    }

    /** The same with something to type, where there is. */
    Letter with(@Nullable String toType) {
        return new Letter(
                language,
                subject,
                title,
                caseNumber,
                device,
                state,
                stateColour,
                greeting,
                lead,
                reasons,
                comment,
                toType,
                next,
                until,
                remarks,
                button,
                link,
                footer);
    }

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "Letter[" + language + ", \u2022\u2022\u2022\u2022\u2022]";
    }
}
