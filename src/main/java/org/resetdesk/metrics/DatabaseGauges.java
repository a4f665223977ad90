package org.resetdesk.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The figures of the database as gauges, read every 15 s however often somebody looks, and by a thread of their own: looking never waits
 * for the database. While it does not answer, the gauges have no value. All nodes publish the same.
 */
@Component
class DatabaseGauges implements WorksInRounds {

    static final Duration EVERY = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGauges.class);

    private final MeterRegistry meters;
    private final Figures figures;
    private final Rounds rounds;
    private volatile Map<Topic, Figure> latest = Map.of();

    DatabaseGauges(MeterRegistry meters, Figures figures) {
        this.meters = meters;
        this.figures = figures;
        this.rounds = new Rounds("resetdesk-figures", EVERY, this::look, this::unknown);
        Gauge.builder("resetdesk.figures.known", this, gauges -> gauges.latest.isEmpty() ? 0 : 1)
                .description("1 while the figures of the database are known to this node")
                .register(meters);
        count(Topic.IN_PROGRESS, "resetdesk.cases.open", "state", "IN_PROGRESS");
        count(Topic.NEEDS_ACTION, "resetdesk.cases.open", "state", "NEEDS_ACTION");
        count(Topic.TO_CONFIRM, "resetdesk.cases.open", "state", "TO_CONFIRM");
        both(Topic.PERSON, "resetdesk.cases.waiting", "on", "person");
        both(Topic.DESK, "resetdesk.cases.waiting", "on", "desk");
        both(Topic.NEEDS_ACTION, "resetdesk.cases.waiting", "on", "evidence");
        both(Topic.TO_CONFIRM, "resetdesk.cases.waiting", "on", "confirmation");
        both(Topic.MAIL, "resetdesk.mail.waiting");
        count(Topic.MAIL_GIVEN_UP, "resetdesk.mail.given.up");
        both(Topic.PUSH, "resetdesk.push.waiting");
        both(Topic.AUDIT_UNSEALED, "resetdesk.audit.unsealed");
        both(Topic.JOBS_DUE, "resetdesk.jobs.due");
        count(Topic.JOBS_FAILED, "resetdesk.jobs.failed");
        both(Topic.INCIDENTS_FAILED_JOB, "resetdesk.incidents", "type", "failedJob");
        both(Topic.INCIDENTS_OTHER, "resetdesk.incidents", "type", "other");
        oldest(Topic.KEPT, "resetdesk.cases.kept");
    }

    private void both(Topic topic, String name, String... tag) {
        count(topic, name, tag);
        oldest(topic, name, tag);
    }

    private void oldest(Topic topic, String name, String... tag) {
        Gauge.builder(name + ".oldest", () -> of(topic).oldest())
                .tags(tag)
                .baseUnit("seconds")
                .description("age of the oldest of them")
                .register(meters);
    }

    private void count(Topic topic, String name, String... tag) {
        Gauge.builder(name, () -> of(topic).count())
                .tags(tag)
                .description("how many, in the database; every node says the same")
                .register(meters);
    }

    private Figure of(Topic topic) {
        return latest.getOrDefault(topic, Figure.UNKNOWN);
    }

    /** Looks now. */
    void look() {
        latest = figures.read();
    }

    private void unknown(RuntimeException why) {
        latest = Map.of();
        LOG.warn("the figures of the database could not be read: {}", why.toString());
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
