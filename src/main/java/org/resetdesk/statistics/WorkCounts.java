package org.resetdesk.statistics;

import java.util.List;
import java.util.Locale;
import org.resetdesk.reason.ReasonText;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the work went: reasons, times to the token, what the desk did alone, photos. */
@Repository
class WorkCounts {

    private final JdbcClient jdbc;
    private final MessageSource words;
    private final ReasonWords reasonWords;

    WorkCounts(JdbcClient jdbc, MessageSource words, ReasonWords reasonWords) {
        this.jdbc = jdbc;
        this.words = words;
        this.reasonWords = reasonWords;
    }

    List<Figures.Reason> reasons(Span span, Locale language) {
        return CaseCounts.ask(jdbc, span, """
                        select code, sum(rejected) as rejected, sum(asked) as asked from (
                          select reason_code as code, 1 as rejected, 0 as asked from resetdesk.reset_case
                          where closed_at >= :begin and closed_at < :end and outcome = 'REJECTED' and reason_code is not null
                          union all
                          select details ->> 'reasonCode', 0, 1 from resetdesk.timeline_entry
                          where event = 'EVIDENCE_REQUESTED' and at >= :begin and at < :end and details ->> 'reasonCode' is not null
                        ) given group by code order by sum(rejected) + sum(asked) desc, code
                        """)
                .query((row, index) -> new Figures.Reason(
                        row.getString("code"),
                        reason(row.getString("code"), Language.of(language)),
                        row.getLong("rejected"),
                        row.getLong("asked")))
                .list();
    }

    /** The first token of each case; a later one of the same case is another story. */
    List<Figures.TokenTime> tokenTimes(Span span) {
        return CaseCounts.ask(jdbc, span, """
                        with first as (
                          select t.case_number, extract(epoch from min(t.at) - min(c.opened_at)) as seconds,
                            exists (select from resetdesk.person_wait w where w.case_number = t.case_number) as person
                          from resetdesk.timeline_entry t join resetdesk.reset_case c on c.case_number = t.case_number
                          where t.event = 'TOKEN_READY' and t.at >= :begin and t.at < :end
                            and not exists (select from resetdesk.timeline_entry before where before.case_number = t.case_number
                              and before.event = 'TOKEN_READY' and before.at < :begin)
                          group by t.case_number)
                        select case when grouping(person) = 1 then 'ALL' when person then 'PERSON' else 'ALONE' end as way,
                          count(*) as cases, coalesce(percentile_cont(0.5) within group (order by seconds), 0)::bigint as half,
                          coalesce(percentile_cont(0.95) within group (order by seconds), 0)::bigint as most
                        from first group by grouping sets ((), (person)) order by way
                        """)
                .query((row, index) -> new Figures.TokenTime(
                        row.getString("way"), row.getLong("cases"), row.getLong("half"), row.getLong("most")))
                .list();
    }

    Figures.Handled handled(Span span) {
        return CaseCounts.ask(jdbc, span, """
                        select count(*) as cases, count(*) filter (where not exists (
                          select from resetdesk.person_wait w where w.case_number = c.case_number)) as alone
                        from resetdesk.reset_case c
                        where closed_at >= :begin and closed_at < :end and outcome <> 'WITHDRAWN'
                        """)
                .query((row, index) -> new Figures.Handled(row.getLong("cases"), row.getLong("alone")))
                .single();
    }

    Figures.Photos photos(Span span, Locale language) {
        List<Figures.Fault> faults = CaseCounts.ask(jdbc, span, PHOTOS + """
                        select fault as code, count(*) as photos from photo, unnest(faults) fault
                        where not readable group by fault order by photos desc, fault
                        """)
                .query((row, index) -> new Figures.Fault(
                        row.getString("code"), finding(row.getString("code"), language), row.getLong("photos")))
                .list();
        return CaseCounts.ask(jdbc, span, PHOTOS + """
                        select count(*) as photos, count(*) filter (where not readable) as refused from photo
                        """)
                .query((row, index) -> new Figures.Photos(row.getLong("photos"), row.getLong("refused"), faults))
                .single();
    }

    private static final String PHOTOS = """
            with photo as (
              select json_array_length(codes) > 0 as readable,
                array(select fault ->> 'code' from json_array_elements(findings) fault) as faults
              from resetdesk.evidence
              where form = 'PICTURE' and received_at >= :begin and received_at < :end and codes is not null
              union all
              select readable, faults from resetdesk.erased_photo where received_at >= :begin and received_at < :end)
            """;

    private String reason(String code, Language language) {
        return reasonWords.of(code, language).map(ReasonText::why).orElse(code);
    }

    private String finding(String code, Locale language) {
        return words.getMessage("finding." + code, null, code, language);
    }
}
