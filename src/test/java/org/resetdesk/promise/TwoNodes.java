package org.resetdesk.promise;

import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two production jars on one database, started in the same moment while it is empty. */
final class TwoNodes implements AutoCloseable {

    final Surroundings surroundings = new Surroundings();
    final ForkedDesk first;
    final ForkedDesk second;
    final JdbcClient jdbc;

    TwoNodes(String name, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("RESETDESK_LIMIT_CASES_PER_HOUR", "1000"));
        settings.putAll(more);
        first = ForkedDesk.node(name + "-1", surroundings, settings);
        second = ForkedDesk.node(name + "-2", surroundings, settings);
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(surroundings.settings().get("SPRING_DATASOURCE_URL")), "postgres", "postgres"));
        for (ForkedDesk node : List.of(first, second)) {
            Files.deleteIfExists(node.log());
        }
        CompletableFuture.allOf(CompletableFuture.runAsync(first::start), CompletableFuture.runAsync(second::start))
                .join();
    }

    /** The same person at the other node. */
    static Person at(ForkedDesk node, Person person) {
        return Person.at(node.address(), person.id(), person.password());
    }

    SimulatedDevice device(DeviceKind kind) {
        return Requests.device(kind, Clock.systemUTC(), second.stranger());
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() throws Exception {
        try (surroundings;
                second;
                first) {
            // in this order: nodes before what they stand on
        }
    }
}
