package org.resetdesk.evidence;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.judging.PictureFault;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of evidence, without its pictures. */
@Repository
class EvidenceRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<ReadCode>> CODES = new TypeReference<>() {};
    private static final TypeReference<List<PictureFault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Evidence piece) {
        jdbc.sql("update resetdesk.evidence set current = false where case_number = ? and purpose = ? and current")
                .params(piece.caseNumber().value(), piece.purpose().name())
                .update();
        jdbc.sql("""
                        insert into resetdesk.evidence (id, case_number, purpose, form, text, received_at, current)
                        values (:id, :case, :purpose, :form, :text, :received, true)
                        """)
                .param("id", piece.id())
                .param("case", piece.caseNumber().value())
                .param("purpose", piece.purpose().name())
                .param("form", piece.form().name())
                .param("text", piece.text())
                .param("received", piece.receivedAt().atOffset(UTC))
                .update();
    }

    Optional<Evidence> find(String id) {
        return jdbc.sql("select * from resetdesk.evidence where id = ?")
                .param(id)
                .query(EvidenceRows::row)
                .optional();
    }

    Optional<Evidence> current(CaseNumber caseNumber, Purpose purpose) {
        return jdbc.sql("select * from resetdesk.evidence where case_number = ? and purpose = ? and current")
                .params(caseNumber.value(), purpose.name())
                .query(EvidenceRows::row)
                .optional();
    }

    List<Evidence> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from resetdesk.evidence where case_number = ? order by received_at, current, id")
                .param(caseNumber.value())
                .query(EvidenceRows::row)
                .list();
    }

    /** @return whether this was the first reading of that piece */
    boolean note(String id, PictureReading reading, Instant at) {
        return jdbc.sql("""
                                update resetdesk.evidence set read_at = :at, codes = :codes::json, findings = :findings::json, failed = :failed
                                where id = :id and read_at is null
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(UTC))
                        .param("codes", json(reading.codes()))
                        .param("findings", json(reading.findings()))
                        .param("failed", reading.failed())
                        .update()
                == 1;
    }

    /** Of photos that were read their faults stay, for statistics. */
    void erase(String[] caseNumbers) {
        jdbc.sql("""
                        with gone as (
                          delete from resetdesk.evidence where case_number = any(:numbers)
                          returning form, received_at, codes, findings)
                        insert into resetdesk.erased_photo (received_at, readable, faults)
                        select received_at, json_array_length(codes) > 0,
                          array(select fault ->> 'code' from json_array_elements(findings) fault)
                        from gone where form = 'PICTURE' and codes is not null
                        """).param("numbers", caseNumbers).update();
    }

    private static Evidence row(ResultSet row, int index) throws SQLException {
        return new Evidence(
                row.getString("id"),
                new CaseNumber(row.getString("case_number")),
                Purpose.valueOf(row.getString("purpose")),
                Form.valueOf(row.getString("form")),
                row.getString("text"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current"),
                reading(row));
    }

    private static @Nullable PictureReading reading(ResultSet row) throws SQLException {
        String codes = row.getString("codes");
        if (codes == null) {
            return null;
        }
        return new PictureReading(
                list(codes, CODES), list(row.getString("findings"), FAULTS), row.getBoolean("failed"));
    }

    private static String json(List<?> parts) {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading cannot be written", e);
        }
    }

    private static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading cannot be read back", e);
        }
    }
}
