package org.resetdesk.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.trouble.Trouble;
import org.resetdesk.trouble.TroubleWords;
import org.springframework.stereotype.Component;

/** The text of a message: what happened, why, until when. */
@Component
class MessageWords {

    /** What the desk asks for or decides; why a person looks at a case is not the requester's to read. */
    private static final Set<Kind> EXPLAINED = EnumSet.of(Kind.EVIDENCE_REQUESTED, Kind.REMINDER, Kind.CLOSED);

    /** The fact that tells a supervisor's message from a requester's. */
    static final String ESCALATION = "escalation";

    /** The target time of a case is near. */
    static final String TARGET_NEAR = "targetNear";

    /** What its reader had taken went back to everybody. */
    static final String CLAIM_RETURNED = "claimReturned";

    /** A limit that somebody reached, and who it was. */
    static final String LIMIT = "limit";

    /** What happened to a verification. */
    static final String VERIFICATION = "verification";

    static final String SUBJECT = "subject";

    /** The masked address that a link went to. */
    static final String ADDRESS = "address";

    /** A link was opened before. */
    static final String AGAIN = "again";

    /** A change of rights; who made it, and for whom. */
    static final String RIGHTS = "rights";

    static final String ACTOR = "actor";
    static final String BENEFICIARY = "beneficiary";
    static final String RIGHT = "right";

    /** What does not work, and which case stands still because of it. */
    static final String TROUBLE = "trouble";

    static final String FIRST = "first";

    private final Words words;
    private final TroubleWords troubles;

    MessageWords(Words words, TroubleWords troubles) {
        this.words = words;
        this.troubles = troubles;
    }

    /** @param at when it was told: its reasons keep the words of then */
    String of(@Nullable String number, Kind event, Details details, Language language, Instant at) {
        List<String> text = new ArrayList<>();
        text.add(about(number, event, details, language));
        if (EXPLAINED.contains(event)) {
            words.reasons(language, details, at).forEach(reason -> text.add(reason.why()));
            details.get("comment")
                    .ifPresent(comment -> text.add(words.of(language, "message.comment", OneLine.of(comment))));
        }
        details.until()
                .ifPresent(until -> text.add(words.of(language, "message.until", words.moment(language, until))));
        return String.join(" ", text);
    }

    private String about(@Nullable String number, Kind event, Details details, Language language) {
        return number == null
                ? aboutNoCase(details, language)
                : words.of(language, key(event, details), number, fact(details, ADDRESS));
    }

    private String aboutNoCase(Details details, Language language) {
        if (details.get(VERIFICATION).isPresent()) {
            return words.of(language, "message.VERIFICATION." + details.need(VERIFICATION), details.need(SUBJECT));
        }
        if (details.get(TROUBLE).isPresent()) {
            return aboutTrouble(details, language);
        }
        if (details.get(LIMIT).isPresent()) {
            return words.either(
                    language, "message.LIMIT." + details.need(LIMIT), "message.LIMIT.other", details.need(SUBJECT));
        }
        return words.of(
                language,
                "message.RIGHTS." + details.need(RIGHTS),
                details.need(ACTOR),
                fact(details, BENEFICIARY),
                fact(details, RIGHT));
    }

    private String aboutTrouble(Details details, Language language) {
        Trouble trouble = new Trouble(details.need(TROUBLE), details.need(SUBJECT));
        String cause = troubles.cause(trouble, language.locale());
        String advice = troubles.advice(trouble, language.locale());
        return details.get(FIRST)
                .map(first -> words.of(language, "message.TROUBLE.first", cause, advice, first))
                .orElseGet(() -> words.of(language, "message.TROUBLE", cause, advice));
    }

    private static String fact(Details details, String name) {
        return details.get(name).orElse("");
    }

    private static String key(Kind event, Details details) {
        return switch (event) {
            case CLOSED -> "message.CLOSED." + details.need("outcome");
            case REMINDER -> "message.REMINDER." + details.need("state");
            case IN_REVIEW ->
                details.get(ESCALATION)
                        .map(reason -> "message.ESCALATED." + reason)
                        .orElseGet(() -> inReview(details));
            case SHARE_OPENED -> details.get(AGAIN).isPresent() ? "message.SHARE_OPENED.again" : "message.SHARE_OPENED";
            default -> "message." + event;
        };
    }

    private static String inReview(Details details) {
        if (details.get(TARGET_NEAR).isPresent()) {
            return "message.TARGET_NEAR";
        }
        return details.get(CLAIM_RETURNED).isPresent() ? "message.CLAIM_RETURNED" : "message.IN_REVIEW";
    }
}
