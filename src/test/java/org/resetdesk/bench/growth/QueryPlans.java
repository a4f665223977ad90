package org.resetdesk.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.resetdesk.Answer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has PostgreSQL write into its log how it went about each query (auto_explain, of PostgreSQL's own modules). */
final class QueryPlans implements AutoCloseable {

    private final JdbcTemplate jdbc;
    private final HikariDataSource pool;

    QueryPlans(JdbcTemplate jdbc, HikariDataSource pool) {
        this.jdbc = jdbc;
        this.pool = pool;
        jdbc.execute("alter system set session_preload_libraries = 'auto_explain'");
        jdbc.execute("alter system set auto_explain.log_min_duration = 0");
        jdbc.execute("alter system set auto_explain.log_analyze = on");
        // the server takes its new settings a moment later
        await().until(() -> {
            newConnections();
            return "auto_explain".equals(jdbc.queryForObject("show session_preload_libraries", String.class));
        });
    }

    void printThoseOf(String name, Supplier<Answer> call) {
        System.out.println("plans of: " + name);
        assertThat(call.get().status()).isEqualTo(200);
        System.out.println("end of plans");
    }

    private void newConnections() {
        jdbc.execute("select pg_reload_conf()");
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        jdbc.execute("alter system reset all");
        newConnections();
    }
}
