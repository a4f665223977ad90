package org.resetdesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * Recomputes the whole chain, row by row, however long it is; needs nothing but a connection with a transaction open, so that everything
 * is seen as of one moment and read in portions.
 */
final class ChainVerifier {

    private static final int PORTION = 2000;
    private static final long LONGEST_UNSIGNED = SealingRound.LINKS_PER_CHECKPOINT + SealingRound.BATCH;

    private static final String LINKS =
            "select l.sequence, l.entry_id, l.entry_hash, l.previous, l.hash, c.jws, " + StoredEntry.COLUMNS + """
             from resetdesk.audit_link l
            left join resetdesk.audit_entry e on e.id = l.entry_id
            left join resetdesk.audit_checkpoint c on c.sequence = l.sequence
            order by l.sequence
            """;

    private final JdbcTemplate jdbc;
    private final @Nullable CheckpointSignatures signatures;
    private final List<OutsideCopy> copies;
    private final List<String> notes = new ArrayList<>();
    private Head good = Head.START;
    private long signed;

    /**
     * @param signatures null where there are no keys to check them with
     * @param copies what is known of the chain outside of the database
     */
    ChainVerifier(JdbcTemplate jdbc, @Nullable CheckpointSignatures signatures, List<OutsideCopy> copies) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.copies = List.copyOf(copies);
        jdbc.setFetchSize(PORTION);
    }

    Verification verify() {
        String firstBad = null;
        try {
            checkLinks();
            checkUnlinked();
            checkTail();
        } catch (BrokenChain e) {
            firstBad = e.getMessage();
        }
        if (signatures == null) {
            notes.add("signatures of checkpoints were not checked: no key was given");
        }
        return new Verification(good, firstBad, List.copyOf(notes));
    }

    private void checkLinks() throws BrokenChain {
        BrokenChain broken = jdbc.query(LINKS, (ResultSetExtractor<@Nullable BrokenChain>) rows -> {
            while (rows.next()) {
                try {
                    check(rows);
                } catch (BrokenChain e) {
                    return e;
                }
            }
            return null;
        });
        if (broken != null) {
            throw broken;
        }
    }

    private void check(ResultSet row) throws SQLException, BrokenChain {
        Link link = new Link(
                row.getLong("sequence"),
                row.getLong("entry_id"),
                row.getBytes("entry_hash"),
                row.getBytes("previous"),
                row.getBytes("hash"));
        if (link.sequence() != good.sequence() + 1) {
            throw new BrokenChain("number " + (good.sequence() + 1) + " is missing: its link was deleted");
        }
        if (row.getObject("id") == null) {
            throw new BrokenChain(
                    "number " + link.sequence() + " has lost its entry: entry " + link.entryId() + " was deleted");
        }
        checkEntry(link, StoredEntry.read(row).hash());
        if (!link.follows(good)) {
            throw new BrokenChain(
                    "number " + link.sequence() + " (entry " + link.entryId() + ") does not follow number "
                            + good.sequence() + ": a link was changed, inserted, taken out or moved here");
        }
        checkSignature(link, row.getString("jws"));
        for (OutsideCopy copy : copies) {
            copy.compareWithin(link.head());
        }
        good = link.head();
    }

    private void checkEntry(Link link, byte[] hash) throws BrokenChain {
        if (Arrays.equals(hash, link.entryHash())) {
            return;
        }
        List<Long> elsewhere = jdbc.queryForList(
                "select sequence from resetdesk.audit_link where entry_hash = ? order by sequence", Long.class, hash);
        throw new BrokenChain("number " + link.sequence() + " (entry " + link.entryId() + ") "
                + (elsewhere.isEmpty()
                        ? "was edited"
                        : "was sealed as number " + elsewhere.get(0) + ": the order was changed"));
    }

    private void checkSignature(Link link, @Nullable String jws) throws BrokenChain {
        if (jws == null) {
            if (link.sequence() - signed > LONGEST_UNSIGNED) {
                throw new BrokenChain("after number " + signed + " a signed checkpoint is missing");
            }
            return;
        }
        String complaint = signatures == null ? null : signatures.complaint(jws, link.head());
        if (complaint != null) {
            throw new BrokenChain("the checkpoint at number " + link.sequence() + " " + complaint);
        }
        signed = link.sequence();
    }

    /** An entry without a link is new, and then it waits to be sealed; or somebody else wrote it. */
    private void checkUnlinked() throws BrokenChain {
        long waiting = Objects.requireNonNull(jdbc.queryForObject("""
                        select count(*) from resetdesk.audit_unsealed u join resetdesk.audit_entry e on e.id = u.entry_id
                        where not exists (select from resetdesk.audit_link l where l.entry_id = u.entry_id)
                        """, Long.class));
        if (waiting > 0) {
            notes.add(waiting + " entries wait to be sealed");
        }
        List<String> unlinked = jdbc.query(
                """
                        select e.id, u.entry_id is null as stranger from resetdesk.audit_entry e
                        left join resetdesk.audit_unsealed u on u.entry_id = e.id
                        where not exists (select from resetdesk.audit_link l where l.entry_id = e.id)
                          and (u.entry_id is null or e.at < now() - interval '1 minute')
                        order by e.id limit 1
                        """,
                (row, index) -> "entry " + row.getLong("id")
                        + (row.getBoolean("stranger")
                                ? " is not in the chain: it was inserted past the desk, or its link was cut off"
                                : " has not been sealed for more than a minute: no desk is running, or the sealer is stuck"));
        if (!unlinked.isEmpty()) {
            throw new BrokenChain(unlinked.get(0));
        }
    }

    private void checkTail() throws BrokenChain {
        Long beyond = jdbc.queryForObject(
                "select max(sequence) from resetdesk.audit_checkpoint where sequence > ?", Long.class, good.sequence());
        if (beyond != null) {
            throw new BrokenChain("the tail is cut off: the chain ends at number " + good.sequence()
                    + ", a checkpoint was signed at number " + beyond);
        }
        for (OutsideCopy copy : copies) {
            copy.compareAtTheEnd(good);
        }
    }
}
