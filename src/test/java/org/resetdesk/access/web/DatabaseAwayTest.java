package org.resetdesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.resetdesk.resetcase.Refusal;

class DatabaseAwayTest {

    @Test
    void a_connection_that_cannot_be_had_or_was_cut_is_told_as_such_however_it_is_wrapped() {
        assertThat(answerTo(new SQLTransientConnectionException("no connection for 10 s")))
                .isEqualTo("desk.no-database, again after 5");
        assertThat(answerTo(new SQLException("broken pipe", "08006"))).isEqualTo("desk.no-database, again after 5");
        assertThat(answerTo(new SQLException("terminating connection due to administrator command", "57P01")))
                .isEqualTo("desk.no-database, again after 5");
    }

    @Test
    void what_a_statement_did_wrong_is_not() {
        assertThat(DatabaseAway.behind(new SQLException("duplicate key", "23505")))
                .isNull();
        assertThat(DatabaseAway.behind(new SQLException("of no class"))).isNull();
        assertThat(DatabaseAway.behind(new IllegalStateException())).isNull();
    }

    private static String answerTo(SQLException cause) {
        Refusal refusal =
                Objects.requireNonNull(DatabaseAway.behind(new IllegalStateException(new RuntimeException(cause))));
        assertThat(refusal.status()).isEqualTo(503);
        return refusal.code() + ", again after " + refusal.retryAfter().orElseThrow();
    }
}
