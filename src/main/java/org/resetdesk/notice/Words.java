package org.resetdesk.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.resetdesk.reason.ReasonText;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bundles' words for keys, reasons and moments. */
@Component
class Words {

    private static final ZoneId READERS_ZONE = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    private final MessageSource bundles;
    private final ReasonWords reasons;

    Words(MessageSource bundles, ReasonWords reasons) {
        this.bundles = bundles;
        this.reasons = reasons;
    }

    String of(Language language, String key, Object... arguments) {
        return bundles.getMessage(key, arguments, language.locale());
    }

    /** The words of a key that may have none, else those of another. */
    String either(Language language, String key, String otherwise, Object... arguments) {
        String found = bundles.getMessage(key, arguments, null, language.locale());
        return found != null ? found : of(language, otherwise, arguments);
    }

    /** In Rome's time with the UTC instant beside it, never later than it is: a deadline's minute is rounded down. */
    String moment(Language language, Instant at) {
        return of(
                language,
                "mail.moment",
                DAY_AND_TIME.withLocale(language.locale()).format(at.atZone(READERS_ZONE)),
                UTC.format(at.atOffset(ZoneOffset.UTC)));
    }

    /** In the words of that moment; codes nobody has words for (yet) are told as {@code other}. */
    List<ReasonText> reasons(Language language, Details details, Instant at) {
        return details.reasonCodes().stream()
                .map(code -> reasons.of(code, language, at).or(() -> reasons.of("other", language, at)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
