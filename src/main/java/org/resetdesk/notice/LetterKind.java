package org.resetdesk.notice;

import java.util.List;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Outcome;

/** Which mail it is: where its words stand, and which remarks it ends with. */
record LetterKind(String words, List<String> remarks) {

    private static final String HOW = "mail.remark.how";
    private static final String KEEP_CODE = "mail.remark.keep-code";
    private static final String NOT_BY_MAIL = "mail.remark.not-by-mail";
    private static final String REFUSED = "mail.remark.refused";
    private static final String NOT_YOU = "mail.remark.not-you";
    private static final String CODE_ALREADY_READ = "mail.remark.code-already-read";

    static LetterKind of(CaseNews mail) {
        return switch (mail.event()) {
            case OPENED -> new LetterKind("mail.opened", List.of(HOW, KEEP_CODE, NOT_BY_MAIL));
            case EVIDENCE_REQUESTED -> new LetterKind("mail.evidence-requested", List.of());
            case TOKEN_READY -> new LetterKind("mail.token-ready", List.of(REFUSED, NOT_BY_MAIL));
            case REMINDER -> reminder(CaseState.valueOf(mail.details().need("state")));
            case CLOSED -> closed(Outcome.valueOf(mail.details().need("outcome")), mail.details());
            default -> throw new IllegalStateException("no mail is written for " + mail.event());
        };
    }

    private static LetterKind reminder(CaseState state) {
        return state == CaseState.TO_CONFIRM
                ? new LetterKind("mail.reminder.TO_CONFIRM", List.of(REFUSED))
                : new LetterKind("mail.reminder.NEEDS_ACTION", List.of());
    }

    private static LetterKind closed(Outcome outcome, Details details) {
        String words = "mail.closed." + outcome;
        return switch (outcome) {
            case RESET_DONE -> new LetterKind(words, List.of(NOT_YOU));
            case WITHDRAWN, EXPIRED -> new LetterKind(words, List.of(CODE_ALREADY_READ));
            case REJECTED ->
                new LetterKind(
                        words, details.get("tokenWasReady").isPresent() ? List.of(CODE_ALREADY_READ) : List.of());
            case ABANDONED, DUPLICATE -> new LetterKind(words, List.of());
        };
    }
}
