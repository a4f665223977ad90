package org.resetdesk.audit;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the chain, for the one node that holds its lock. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditChain {

    private static final int LOCK = 726_573_115;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AuditChain(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @return false where another node is sealing; else nobody else will until the transaction ends */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    Head head() {
        return jdbc.sql("select sequence, hash from resetdesk.audit_link order by sequence desc limit 1")
                .query((row, index) -> new Head(row.getLong("sequence"), row.getBytes("hash")))
                .optional()
                .orElse(Head.START);
    }

    List<StoredEntry> unsealed(int most) {
        return jdbc.sql("select " + StoredEntry.COLUMNS + """
                         from (select u.entry_id from resetdesk.audit_unsealed u
                                where not exists (select from resetdesk.audit_link l where l.entry_id = u.entry_id)
                                order by u.entry_id limit ?) u
                         join resetdesk.audit_entry e on e.id = u.entry_id
                        order by u.entry_id
                        """)
                .param(most)
                .query((row, index) -> StoredEntry.read(row))
                .list();
    }

    void add(List<Link> links) {
        batches.batchUpdate(
                "insert into resetdesk.audit_link (sequence, entry_id, entry_hash, previous, hash) values (?, ?, ?, ?, ?)",
                links,
                links.size(),
                (insert, link) -> {
                    insert.setLong(1, link.sequence());
                    insert.setLong(2, link.entryId());
                    insert.setBytes(3, link.entryHash());
                    insert.setBytes(4, link.previous());
                    insert.setBytes(5, link.hash());
                });
        jdbc.sql("delete from resetdesk.audit_unsealed where entry_id = any(?)")
                .param(links.stream().map(Link::entryId).toArray(Long[]::new))
                .update();
    }

    Optional<Checkpoint> lastCheckpoint() {
        return jdbc.sql("select * from resetdesk.audit_checkpoint order by sequence desc limit 1")
                .query((row, index) -> new Checkpoint(
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("jws")))
                .optional();
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql("insert into resetdesk.audit_checkpoint (sequence, at, jws) values (?, ?, ?)")
                .params(checkpoint.sequence(), checkpoint.at().atOffset(UTC), checkpoint.jws())
                .update();
    }
}
