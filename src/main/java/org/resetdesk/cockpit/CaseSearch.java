package org.resetdesk.cockpit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.AccountSearch;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.CaseRow;
import org.resetdesk.resetcase.ClosedCases;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases, open and closed, by number, by device and by requester; each of the three has an index. */
@Repository
@Transactional(readOnly = true)
public class CaseSearch {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountSearch people;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, Accounts accounts, AccountSearch people, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** @param typed a case number or its digits, how a serial number begins, or part of a requester's name; blank for the newest */
    public FoundCases find(String typed) {
        List<ResetCase> found = typed.isBlank() ? newest() : matching(typed);
        Names names = new Names(accounts);
        return new FoundCases(
                found.stream().limit(MOST).map(each -> found(each, names)).toList(), found.size() > MOST);
    }

    private List<ResetCase> newest() {
        return jdbc.sql("select * from resetdesk.reset_case order by opened_at desc, case_number desc limit :most")
                .param("most", MOST + 1)
                .query(CaseRow::read)
                .list();
    }

    /** What matches first, then the newest of it: else PostgreSQL may walk through all cases from the newest on. */
    private List<ResetCase> matching(String typed) {
        Wanted wanted =
                Wanted.by(typed, clock.instant().atOffset(ZoneOffset.UTC).getYear() + 1);
        String serial = wanted.serialBegins();
        return jdbc.sql("""
                        with found as materialized (
                          select * from resetdesk.reset_case
                          where case_number = any(:numbers) or serial_number like :serial::text or requester = any(:requesters))
                        select * from found order by opened_at desc, case_number desc limit :most
                        """)
                .param("numbers", wanted.numbers().toArray(String[]::new))
                .param("serial", serial == null ? null : serial + "%")
                .param("requesters", requesters(wanted.words()))
                .param("most", MOST + 1)
                .query(CaseRow::read)
                .list();
    }

    /** Whoever has no account any more is found by his whole id. */
    private String[] requesters(@Nullable String words) {
        return words == null
                ? new String[0]
                : Stream.concat(Stream.of(words), people.named(words).stream())
                        .distinct()
                        .filter(id -> !id.equals(ClosedCases.NOBODY))
                        .toArray(String[]::new);
    }

    private static FoundCase found(ResetCase each, Names names) {
        return new FoundCase(
                each.number().value(),
                each.state(),
                each.outcome(),
                each.serialNumber(),
                each.model(),
                names.of(each.requester()),
                each.openedAt(),
                each.closedAt());
    }
}
