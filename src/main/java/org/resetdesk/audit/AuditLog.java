package org.resetdesk.audit;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes within the caller's transaction: what is not audited has not happened. The chain takes it up after the commit. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    AuditLog(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    /** Adds from where it was done: the address of the client whose call is being served, or nothing. */
    public void append(AuditEntry entry) {
        try {
            insert(entry);
        } catch (DataAccessException e) {
            throw new NotRecorded(e);
        }
        events.publishEvent(new EntryWritten());
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                        insert into resetdesk.audit_entry (at, actor, action, case_number, source, detail)
                        values (:at, :actor, :action, :caseNumber, :source, :detail::json)
                        """)
                .param("at", entry.at().truncatedTo(ChronoUnit.MICROS).atOffset(UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("caseNumber", entry.caseNumber())
                .param("source", ClientAddress.current())
                .param("detail", text(entry.detail()))
                .update();
    }

    private String text(Map<String, String> detail) {
        try {
            return json.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }
}
