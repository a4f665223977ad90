package org.resetdesk.statistics;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.resetdesk.resetcase.Refusal;

/**
 * Whole days by the desk's own calendar.
 *
 * @param last the last day, included
 */
record Span(LocalDate first, LocalDate last, ZoneId zone) {

    private static final int MOST_DAYS = 400;

    /** @throws Refusal 400 {@code statistics.span} for a span that ends before it begins, or has more than 400 days */
    Span {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal(400, "statistics.span");
        }
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    OffsetDateTime begin() {
        return first.atStartOfDay(zone).toInstant().atOffset(UTC);
    }

    /** The first moment after it. */
    OffsetDateTime end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant().atOffset(UTC);
    }
}
