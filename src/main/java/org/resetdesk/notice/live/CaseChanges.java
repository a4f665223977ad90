package org.resetdesk.notice.live;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.token.share.ShareCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A short row for each change of a case, in the transaction of the change, so that every node hears of it. */
@Repository
class CaseChanges {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent event) {
        write(event.resetCase().number());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ShareCancelled cancelled) {
        write(cancelled.share().caseNumber());
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from resetdesk.case_change where at < ?")
                .param(clock.instant().minus(KEPT).atOffset(UTC))
                .update();
    }

    /** The transaction takes its own number before the row's ({@link Watermark}). */
    private void write(CaseNumber number) {
        jdbc.sql("""
                        with writer as materialized (select pg_current_xact_id())
                        insert into resetdesk.case_change (case_number, at) select ?, ? from writer
                        """).params(number.value(), clock.instant().atOffset(UTC)).update();
    }
}
