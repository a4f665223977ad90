package org.resetdesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit of one case, each entry checked against its link and the link before. That nothing is missing, and that the whole chain
 * holds, only {@code verify-audit} can say.
 */
@Repository
@Transactional(readOnly = true)
public class CaseAudit {

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private static final String ENTRIES =
            "select l.sequence, l.entry_hash, l.previous, l.hash, before.hash as before, u.entry_id is not null as waiting, "
                    + StoredEntry.COLUMNS + """
            , l.sequence <= (select max(sequence) from resetdesk.audit_checkpoint) as signed
            from resetdesk.audit_entry e
              left join resetdesk.audit_link l on l.entry_id = e.id
              left join resetdesk.audit_link before on before.sequence = l.sequence - 1
              left join resetdesk.audit_unsealed u on u.entry_id = e.id
            where e.case_number = ? order by e.id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseAudit(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Oldest first. */
    public List<CheckedEntry> of(CaseNumber number) {
        return jdbc.sql(ENTRIES)
                .param(number.value())
                .query((row, index) -> {
                    StoredEntry entry = StoredEntry.read(row);
                    return new CheckedEntry(
                            entry.at().toInstant(),
                            entry.actor(),
                            entry.action(),
                            read(entry.detail()),
                            row.getObject("sequence", Long.class),
                            seal(row, entry));
                })
                .list();
    }

    private static Seal seal(ResultSet row, StoredEntry entry) throws SQLException {
        if (row.getObject("sequence") == null) {
            return row.getBoolean("waiting") ? Seal.WAITING : Seal.BROKEN;
        }
        Link link = new Link(
                row.getLong("sequence"),
                entry.id(),
                row.getBytes("entry_hash"),
                row.getBytes("previous"),
                row.getBytes("hash"));
        if (!Arrays.equals(entry.hash(), link.entryHash()) || !follows(link, row.getBytes("before"))) {
            return Seal.BROKEN;
        }
        return row.getBoolean("signed") ? Seal.SIGNED : Seal.SEALED;
    }

    private static boolean follows(Link link, byte @Nullable [] before) {
        if (link.sequence() == 1) {
            return link.follows(Head.START);
        }
        return before != null && link.follows(new Head(link.sequence() - 1, before));
    }

    private Map<String, String> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }
}
