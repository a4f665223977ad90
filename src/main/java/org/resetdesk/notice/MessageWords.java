package org.resetdesk.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.springframework.stereotype.Component;

/** The text of a message: what happened, why, until when. */
@Component
class MessageWords {

    /** What the desk asks for or decides; why a person looks at a case is not the requester's to read. */
    private static final Set<Kind> EXPLAINED = EnumSet.of(Kind.EVIDENCE_REQUESTED, Kind.REMINDER, Kind.CLOSED);

    /** The fact that tells a supervisor's message from a requester's. */
    static final String ESCALATION = "escalation";

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

    private final Words words;

    MessageWords(Words words) {
        this.words = words;
    }

    String of(@Nullable String number, Kind event, Details details, Language language) {
        List<String> text = new ArrayList<>();
        text.add(about(number, event, details, language));
        if (EXPLAINED.contains(event)) {
            words.reasons(language, details).forEach(reason -> text.add(reason.words()));
            details.get("comment")
                    .ifPresent(comment -> text.add(words.of(language, "message.comment", OneLine.of(comment))));
        }
        details.until().ifPresent(at -> text.add(words.of(language, "message.until", words.moment(language, at))));
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
                        .orElse("message.IN_REVIEW");
            case SHARE_OPENED -> details.get(AGAIN).isPresent() ? "message.SHARE_OPENED.again" : "message.SHARE_OPENED";
            default -> "message." + event;
        };
    }
}
