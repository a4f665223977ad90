package org.resetdesk.audit;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes within the caller's transaction: what is not audited has not happened. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AuditLog(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void append(AuditEntry entry) {
        jdbc.sql("""
                        insert into resetdesk.audit_entry (at, actor, action, case_number, detail)
                        values (:at, :actor, :action, :caseNumber, :detail::jsonb)
                        """)
                .param("at", entry.at().atOffset(UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("caseNumber", entry.caseNumber())
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
