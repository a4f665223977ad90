package org.resetdesk.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resetdesk.hours.DeskHours;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a span of days, all as of one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = 30)
public class Statistics {

    private static final int USUAL_DAYS = 30;

    private final CaseCounts cases;
    private final WorkCounts work;
    private final DeskHours hours;
    private final Clock clock;

    Statistics(CaseCounts cases, WorkCounts work, DeskHours hours, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param from null for 30 days
     * @param to null for today
     * @throws Refusal 400 {@code statistics.span}
     */
    public Figures of(@Nullable LocalDate from, @Nullable LocalDate to, Locale language) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), hours.zone()) : to;
        Span span = new Span(from == null ? last.minusDays(USUAL_DAYS - 1) : from, last, hours.zone());
        List<Figures.Day> days = cases.byDay(span);
        return new Figures(
                span.first(),
                span.last(),
                span.zone().getId(),
                days.stream().mapToLong(Figures.Day::opened).sum(),
                days.stream().mapToLong(Figures.Day::closed).sum(),
                days,
                cases.byHour(span),
                cases.byOutcome(span),
                work.reasons(span, language),
                cases.byModel(span),
                work.tokenTimes(span),
                work.handled(span),
                work.photos(span, language));
    }
}
