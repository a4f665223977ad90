package org.resetdesk.statistics;

import java.util.Locale;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures as a file for spreadsheets: a line for each, whole numbers only, durations in seconds. */
@Component
public class FiguresFile {

    private final MessageSource words;

    FiguresFile(MessageSource words) {
        this.words = words;
    }

    public String of(Figures figures, Language language) {
        Locale locale = language.locale();
        Csv csv = new Csv(language == Language.IT ? ';' : ',');
        csv.row(
                say("figure", locale),
                say("item", locale),
                say("text", locale),
                say("number", locale),
                say("of", locale));
        figures.days().forEach(each -> csv.row("cases.opened", each.day(), "", each.opened(), figures.opened()));
        figures.days().forEach(each -> csv.row("cases.closed", each.day(), "", each.closed(), figures.closed()));
        figures.hours()
                .forEach(each ->
                        csv.row("hour.opened", "%02d:00".formatted(each.hour()), "", each.opened(), figures.opened()));
        figures.outcomes()
                .forEach(each ->
                        csv.row("outcome", each.outcome(), outcome(each, locale), each.cases(), figures.closed()));
        figures.reasons().forEach(each -> csv.row("reason.rejected", each.code(), each.text(), each.rejected(), ""));
        figures.reasons().forEach(each -> csv.row("reason.asked", each.code(), each.text(), each.asked(), ""));
        figures.models().forEach(each -> csv.row("model", each.model(), "", each.cases(), figures.opened()));
        figures.tokenTimes().forEach(each -> {
            csv.row("token-time.p50", each.way(), say("way." + each.way(), locale), each.half(), "");
            csv.row("token-time.p95", each.way(), say("way." + each.way(), locale), each.most(), "");
            csv.row("token-time.cases", each.way(), say("way." + each.way(), locale), each.cases(), "");
        });
        csv.row(
                "handled.alone",
                "",
                say("alone", locale),
                figures.handled().alone(),
                figures.handled().cases());
        Figures.Photos photos = figures.photos();
        csv.row("photo.refused", "", say("refused", locale), photos.refused(), photos.photos());
        photos.faults()
                .forEach(each -> csv.row("photo.fault", each.code(), each.text(), each.photos(), photos.photos()));
        return csv.toString();
    }

    private String outcome(Figures.Ended ended, Locale locale) {
        return words.getMessage("timeline.CLOSED." + ended.outcome(), null, locale);
    }

    private String say(String key, Locale locale) {
        return words.getMessage("statistics." + key, null, locale);
    }
}
