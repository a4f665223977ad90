package org.resetdesk.tracking;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.reason.ReasonText;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a case, in the words of its reader: staff see who did it, a requester never the name of anybody at the desk. */
@Component
class Timeline {

    private static final Set<Kind> EXPLAINED = EnumSet.of(Kind.EVIDENCE_REQUESTED, Kind.CLOSED);

    private final Steps steps;
    private final Accounts accounts;
    private final ReasonWords reasonWords;
    private final MessageSource words;

    Timeline(Steps steps, Accounts accounts, ReasonWords reasonWords, MessageSource words) {
        this.steps = steps;
        this.accounts = accounts;
        this.reasonWords = reasonWords;
        this.words = words;
    }

    List<TimelineEntry> of(CaseNumber number, Account reader, Language language) {
        Map<String, String> names = new HashMap<>();
        return steps.of(number).stream()
                .map(step -> new TimelineEntry(step.at(), step.event().name(), text(step, reader, language, names)))
                .toList();
    }

    private String text(Step step, Account reader, Language language, Map<String, String> names) {
        String what = say(language, key(step)) + toWhom(step) + because(step, language);
        Optional<String> who = reader.staff()
                ? whoForStaff(step, language, names)
                : step.actorKind() == ActorKind.STAFF
                        ? Optional.of(say(language, "timeline.actor.STAFF"))
                        : Optional.empty();
        return who.map(name -> say(language, "timeline.by", what, name)).orElse(what);
    }

    private Optional<String> whoForStaff(Step step, Language language, Map<String, String> names) {
        if (step.actorKind() == ActorKind.DESK) {
            return Optional.empty();
        }
        String actor = step.actorKind() == ActorKind.OTHER ? null : step.actor();
        return Optional.of(
                actor == null
                        ? say(language, "timeline.actor." + step.actorKind())
                        : names.computeIfAbsent(actor, this::name));
    }

    /** A masked address, which tells a requester's links apart. */
    private static String toWhom(Step step) {
        String address = step.facts().get("address");
        return address == null ? "" : ": " + address;
    }

    /** Why a person, or the desk, asked for something or said no, and what the person added. */
    private String because(Step step, Language language) {
        if (!EXPLAINED.contains(step.event())) {
            return "";
        }
        StringBuilder reasons = new StringBuilder();
        String code = step.facts().get("reasonCode");
        if (code != null) {
            reasons.append(". ")
                    .append(reasonWords
                            .of(code, language, step.at())
                            .map(ReasonText::whole)
                            .orElse(code));
        }
        String comment = step.facts().get("comment");
        if (comment != null) {
            reasons.append(' ').append(say(language, "message.comment", comment));
        }
        return reasons.toString();
    }

    private static String key(Step step) {
        return switch (step.event()) {
            case REVEALED -> "timeline.REVEALED." + step.facts().getOrDefault("way", "REVEAL");
            case CLOSED -> "timeline.CLOSED." + step.facts().get("outcome");
            case REMINDER -> "timeline.REMINDER." + step.facts().get("state");
            default -> "timeline." + step.event();
        };
    }

    private String name(String accountId) {
        return accounts.find(accountId).map(Account::name).orElse(accountId);
    }

    private String say(Language language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }
}
