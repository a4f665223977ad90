package org.resetdesk.assessment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices and accounts that a supervisor wants a person to look at. */
@Repository
class Flags {

    enum Kind {
        DEVICE,
        ACCOUNT
    }

    private final JdbcClient jdbc;

    Flags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean raised(Kind kind, String value) {
        return jdbc.sql("select exists (select from resetdesk.flag where kind = ? and value = ?)")
                .params(kind.name(), value)
                .query(Boolean.class)
                .single();
    }
}
