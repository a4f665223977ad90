package org.resetdesk.metrics;

import static org.springframework.transaction.event.TransactionPhase.BEFORE_COMMIT;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How long cases take from being opened to their first token, in buckets that can be added up over nodes; those that a person looked at
 * apart from the others.
 */
@Component
class TokenTimes {

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7)
    };

    private final JdbcClient jdbc;
    private final Timer automatic;
    private final Timer withPerson;

    /** @param tokens how many the case has had, this one included */
    record Way(long tokens, boolean person) {}

    TokenTimes(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.automatic = timer(meters, "automatic");
        this.withPerson = timer(meters, "person");
    }

    private static Timer timer(MeterRegistry meters, String way) {
        return Timer.builder("resetdesk.token.time")
                .tag("way", way)
                .description("from a case's opening to its first token")
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    /** Before the commit, for the question needs a connection and the transaction has one; counted once it is committed. */
    @TransactionalEventListener(phase = BEFORE_COMMIT)
    void on(CaseEvent event) {
        if (event.kind() != Kind.TOKEN_READY) {
            return;
        }
        Way way = jdbc.sql("""
                        select (select count(*) from resetdesk.timeline_entry where case_number = :number and event = 'TOKEN_READY') as tokens,
                          exists (select from resetdesk.person_wait where case_number = :number) as person
                        """)
                .param("number", event.resetCase().number().value())
                .query(Way.class)
                .single();
        if (way.tokens() != 1) {
            return;
        }
        Duration took = Duration.between(event.resetCase().openedAt(), event.at());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                (way.person() ? withPerson : automatic).record(took);
            }
        });
    }
}
