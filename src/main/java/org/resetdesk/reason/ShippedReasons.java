package org.resetdesk.reason;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reasons that the desk brought, any finding's code and a few that only a person can see (FORMATS.md), in the bundles' words. */
@Component
class ShippedReasons {

    private static final Set<String> OF_PICTURES = Set.of(
            "picture.no-code",
            "picture.out-of-focus",
            "picture.motion",
            "picture.reflection",
            "picture.not-frontal",
            "picture.too-small",
            "picture.too-dark",
            "picture.low-contrast",
            "picture.cut-off");
    private static final Set<String> OF_CASES = Set.of(
            "label.differs",
            "label.unknown",
            "label.several",
            "feature-code.unreadable",
            "feature-code.foreign",
            "feature-code.forged",
            "feature-code.stale",
            "feature-code.reused",
            "photo.seen-before",
            "device.open-elsewhere",
            "requester.many",
            "flag.device",
            "flag.account",
            "reader.failed",
            "token.refused-often",
            "account.not-verified");
    private static final Set<String> OF_PEOPLE =
            Set.of("ownership.doubtful", "device.not-supported", "abuse.suspected", Reasons.OTHER);

    private final MessageSource words;

    ShippedReasons(MessageSource words) {
        this.words = words;
    }

    SortedSet<String> codes() {
        SortedSet<String> all = new TreeSet<>(OF_PICTURES);
        all.addAll(OF_CASES);
        all.addAll(OF_PEOPLE);
        return all;
    }

    boolean knows(String code) {
        return OF_PICTURES.contains(code) || OF_CASES.contains(code) || OF_PEOPLE.contains(code);
    }

    Origin origin(String code) {
        return OF_PEOPLE.contains(code) ? Origin.PERSON : Origin.FINDING;
    }

    Optional<Wording> wording(String code) {
        return knows(code)
                ? Optional.of(new Wording(text(code, Language.IT), text(code, Language.EN)))
                : Optional.empty();
    }

    private ReasonText text(String code, Language language) {
        String key = "reason." + code;
        return new ReasonText(
                words.getMessage(key, null, language.locale()),
                words.getMessage(key + ".advice", null, language.locale()));
    }
}
