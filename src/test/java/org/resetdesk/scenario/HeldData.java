package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resetdesk.promise.Canaries;
import org.resetdesk.promise.StoredBytes;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where in the database something stands that names somebody or some device, in whatever form. */
final class HeldData {

    private final Canaries names = new Canaries();
    private final StoredBytes database;

    HeldData(JdbcTemplate jdbc) {
        this.database = new StoredBytes(jdbc);
    }

    HeldData with(String what, String text) {
        names.add(what, text);
        return this;
    }

    /** What was found, and in which tables. */
    Map<String, Set<String>> places() {
        Map<String, Set<String>> places = new TreeMap<>();
        database.tables()
                .forEach((table, bytes) -> names.in(bytes)
                        .forEach(found -> places.computeIfAbsent(
                                        found.substring(0, found.indexOf(" (")), what -> new TreeSet<>())
                                .add(table.replace("table ", ""))));
        return places;
    }

    /** The search finds each of them while it is there. */
    void assertAllThere() {
        assertThat(places().keySet()).isEqualTo(names.names());
    }
}
