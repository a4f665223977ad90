package org.resetdesk.tracking.queue;

import java.time.Clock;
import java.time.ZoneOffset;
import org.resetdesk.hours.DeskHours;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates without the rest of the desk. */
public final class EstimatesOn {

    private EstimatesOn() {}

    public static Estimates database(JdbcClient jdbc) {
        return new Estimates(new RecentFlow(jdbc), DeskHours.of("always", ZoneOffset.UTC, ""), Clock.systemUTC());
    }
}
