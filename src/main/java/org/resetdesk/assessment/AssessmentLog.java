package org.resetdesk.assessment;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every assessment of every case, with its findings. */
@Repository
class AssessmentLog {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AssessmentLog(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(CaseNumber number, Instant at, Verdict verdict, List<Finding> findings) {
        long id = jdbc.sql("""
                        insert into resetdesk.assessment (case_number, at, verdict) values (?, ?, ?) returning id
                        """)
                .params(number.value(), at.atOffset(UTC), verdict.name())
                .query(Long.class)
                .single();
        for (int position = 0; position < findings.size(); position++) {
            Finding finding = findings.get(position);
            jdbc.sql("""
                            insert into resetdesk.finding (assessment_id, position, code, severity, evidence_id, details)
                            values (:id, :position, :code, :severity, :evidence, :details::jsonb)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param("code", finding.code())
                    .param("severity", finding.severity().name())
                    .param("evidence", finding.evidenceId())
                    .param("details", write(finding.details()))
                    .update();
        }
    }

    List<Finding> latest(CaseNumber number) {
        return jdbc.sql("""
                        select f.code, f.severity, f.evidence_id, f.details from resetdesk.finding f
                        where f.assessment_id = (select max(id) from resetdesk.assessment where case_number = ?)
                        order by f.position
                        """)
                .param(number.value())
                .query((row, index) -> new Finding(
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("evidence_id"),
                        read(row.getString("details"))))
                .list();
    }

    /** Whether any assessment of the case found this. */
    boolean everFound(CaseNumber number, String code) {
        return jdbc.sql("""
                        select exists (select from resetdesk.finding f join resetdesk.assessment a on a.id = f.assessment_id
                          where a.case_number = ? and f.code = ?)
                        """).params(number.value(), code).query(Boolean.class).single();
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
