package org.resetdesk.reason;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resetdesk.resetcase.Language;
import org.springframework.stereotype.Component;

/** Reasons in words. */
@Component
public class ReasonWords {

    private final ReasonVersions versions;
    private final ShippedReasons shipped;

    ReasonWords(ReasonVersions versions, ShippedReasons shipped) {
        this.versions = versions;
        this.shipped = shipped;
    }

    /** As they stand; empty for a code that has no words. */
    public Optional<ReasonText> of(String code, Language language) {
        return latest(code).map(wording -> wording.in(language));
    }

    /** As they stood when it was given: what somebody was told is not changed afterwards. */
    public Optional<ReasonText> of(String code, Language language, Instant given) {
        return versions.at(code, given)
                .map(ReasonVersion::wording)
                .or(() -> shipped.wording(code))
                // given on a node whose clock is a little behind
                .or(() -> latest(code))
                .map(wording -> wording.in(language));
    }

    /** Of these codes, those of the desk's own, and why in a sentence. */
    public Map<String, String> house(Collection<String> codes, Language language) {
        Map<String, String> found = new TreeMap<>();
        codes.stream()
                .filter(code -> !shipped.knows(code))
                .forEach(code -> of(code, language).ifPresent(text -> found.put(code, text.why())));
        return found;
    }

    private Optional<Wording> latest(String code) {
        return versions.latest(code).map(ReasonVersion::wording).or(() -> shipped.wording(code));
    }
}
