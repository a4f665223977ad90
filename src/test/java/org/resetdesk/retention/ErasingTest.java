package org.resetdesk.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ClosedCases;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once, several nodes at once, and when something goes wrong. */
@DeskTest
class ErasingTest {

    @Autowired
    ResetCases cases;

    @Autowired
    ClosedCases closed;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private final String requester = "requester-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void P01_two_nodes_at_once_erase_each_case_once() throws Exception {
        List<CaseNumber> old = closedCases(220);
        clock.advance(Duration.ofDays(91));

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (Erasing node : List.of(node(), node())) {
                both.add(nodes.submit(() -> {
                    while (node.step()) {}
                }));
            }
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(left()).isZero();
        for (CaseNumber each : old) {
            assertThat(timesErased(each)).isEqualTo(1);
        }
    }

    @Test
    void P01_of_a_case_that_cannot_be_erased_nothing_is_gone_and_the_others_are_erased() {
        List<CaseNumber> old = closedCases(5);
        CaseNumber stubborn = old.get(2);
        String before = everythingOf(stubborn);
        clock.advance(Duration.ofDays(91));
        jdbc.execute("create or replace function public.refuse_erasure() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disk is broken there'; end $$");
        jdbc.execute(
                "create trigger refuse before update on resetdesk.reset_case for each row when (old.case_number = '"
                        + stubborn + "') execute function public.refuse_erasure()");
        try {
            Erasing node = node();
            while (node.step()) {}
            assertThat(left()).isEqualTo(1);
            assertThat(everythingOf(stubborn)).isEqualTo(before).contains("eyJ");
            assertThat(timesErased(stubborn)).isZero();
        } finally {
            jdbc.execute("drop trigger refuse on resetdesk.reset_case");
        }

        Erasing nextDay = node();
        while (nextDay.step()) {}

        assertThat(left()).isZero();
        assertThat(everythingOf(stubborn)).doesNotContain("eyJ", requester);
        assertThat(timesErased(stubborn)).isEqualTo(1);
    }

    @Test
    void P01_open_cases_and_those_closed_within_the_retention_are_not_touched() {
        ResetCase open = open();
        CaseNumber recent = closedCases(1).get(0);
        String before = everythingOf(open.number()) + everythingOf(recent);
        clock.advance(Duration.ofDays(90).minusMinutes(1));

        Erasing node = node();
        while (node.step()) {}

        assertThat(everythingOf(open.number()) + everythingOf(recent)).isEqualTo(before);
        clock.advance(Duration.ofMinutes(2));
        while (node.step()) {}
        assertThat(everythingOf(recent)).doesNotContain(requester);
        assertThat(everythingOf(open.number())).contains(requester);
    }

    private Erasing node() {
        return new Erasing(closed, new RetentionSettings(Duration.ofDays(90)), (Clock) clock, events, transaction);
    }

    private ResetCase open() {
        return cases.open(new NewCase(requester, Connection.OTHER_NETWORK, Language.IT, "1", null));
    }

    private List<CaseNumber> closedCases(int count) {
        return transaction.execute(status -> IntStream.range(0, count)
                .mapToObj(i -> {
                    CaseNumber number = open().number();
                    evidence.keepFeatureCode(number, "eyJ" + number);
                    ResetCase over = cases.change(number, each -> each.close(Outcome.EXPIRED, cases.now()));
                    cases.announce(
                            over, CaseEvent.Kind.CLOSED, CaseEvent.DESK, Map.of("outcome", Outcome.EXPIRED.name()));
                    return number;
                })
                .toList());
    }

    private int left() {
        return jdbc.queryForObject(
                "select count(*) from resetdesk.reset_case where erased_at is null and requester = ? and closed_at is not null",
                Integer.class,
                requester);
    }

    private String everythingOf(CaseNumber number) {
        StringBuilder rows = new StringBuilder();
        for (String table : List.of("reset_case", "evidence", "timeline_entry", "message")) {
            rows.append(jdbc.queryForList(
                    "select t::text from resetdesk." + table + " t where case_number = ? order by 1",
                    String.class,
                    number.value()));
        }
        return rows.toString();
    }

    private int timesErased(CaseNumber number) {
        return jdbc.queryForObject(
                "select count(*) from resetdesk.audit_entry where case_number = ? and action = 'case.erased'",
                Integer.class,
                number.value());
    }
}
