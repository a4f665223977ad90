package org.resetdesk.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resetdesk.resetcase.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases counted, erased ones too: of each there is a row with its times, outcome, model and reason. */
@Repository
class CaseCounts {

    private static final int MOST_MODELS = 12;

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figures.Day> byDay(Span span) {
        Map<LocalDate, Long> opened = perDay(span, "opened_at");
        Map<LocalDate, Long> closed = perDay(span, "closed_at");
        return span.days().stream()
                .map(day -> new Figures.Day(day, opened.getOrDefault(day, 0L), closed.getOrDefault(day, 0L)))
                .toList();
    }

    /** @param column a name of ours, never anything typed */
    private Map<LocalDate, Long> perDay(Span span, String column) {
        Map<LocalDate, Long> days = new HashMap<>();
        in(span, """
                select (%1$s at time zone :zone)::date as day, count(*) as cases from resetdesk.reset_case
                where %1$s >= :begin and %1$s < :end group by day
                """.formatted(column)).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getLong("cases"));
        });
        return days;
    }

    List<Figures.Hour> byHour(Span span) {
        Map<Integer, Long> hours = new HashMap<>();
        in(span, """
                select extract(hour from opened_at at time zone :zone)::int as hour, count(*) as cases
                from resetdesk.reset_case where opened_at >= :begin and opened_at < :end group by hour
                """).query(row -> {
            hours.put(row.getInt("hour"), row.getLong("cases"));
        });
        return IntStream.range(0, 24)
                .mapToObj(hour -> new Figures.Hour(hour, hours.getOrDefault(hour, 0L)))
                .toList();
    }

    List<Figures.Ended> byOutcome(Span span) {
        Map<Outcome, Long> outcomes = new HashMap<>();
        in(span, """
                select outcome, count(*) as cases from resetdesk.reset_case
                where closed_at >= :begin and closed_at < :end group by outcome
                """).query(row -> {
            outcomes.put(Outcome.valueOf(row.getString("outcome")), row.getLong("cases"));
        });
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Figures.Ended(outcome, outcomes.getOrDefault(outcome, 0L)))
                .toList();
    }

    List<Figures.Model> byModel(Span span) {
        return in(span, """
                        select model, count(*) as cases from resetdesk.reset_case
                        where opened_at >= :begin and opened_at < :end and model is not null
                        group by model order by cases desc, model limit :most
                        """)
                .param("most", MOST_MODELS)
                .query((row, index) -> new Figures.Model(row.getString("model"), row.getLong("cases")))
                .list();
    }

    private JdbcClient.StatementSpec in(Span span, String question) {
        return ask(jdbc, span, question);
    }

    /** A question that may speak of {@code :begin}, {@code :end} and {@code :zone}. */
    static JdbcClient.StatementSpec ask(JdbcClient jdbc, Span span, String question) {
        return jdbc.sql(question)
                .param("begin", span.begin())
                .param("end", span.end())
                .param("zone", span.zone().getId());
    }
}
