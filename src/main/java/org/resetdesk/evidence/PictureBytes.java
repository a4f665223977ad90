package org.resetdesk.evidence;

import java.util.Collection;
import org.resetdesk.coding.Sha256;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of pictures, each content once, by its SHA-256. */
@Repository
class PictureBytes {

    private final JdbcClient jdbc;

    PictureBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody can take them away. */
    Sha256 keep(byte[] content) {
        Sha256 name = Sha256.of(content);
        // an update that changes nothing, for its lock: "do nothing" would not wait for somebody who is just deleting
        // the row
        jdbc.sql("""
                        insert into resetdesk.evidence_bytes (sha256, bytes) values (:name, :content)
                        on conflict (sha256) do update set sha256 = excluded.sha256
                        """).param("name", name.digest()).param("content", content).update();
        return name;
    }

    byte[] get(Sha256 name) {
        return jdbc.sql("select bytes from resetdesk.evidence_bytes where sha256 = ?")
                .param(name.digest())
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    /** Read in slices as it is read from, outside of any transaction; an IOException where it was erased meanwhile. */
    Resource stream(Sha256 name) {
        long length = jdbc.sql("select length(bytes) from resetdesk.evidence_bytes where sha256 = ?")
                .param(name.digest())
                .query(Long.class)
                .single();
        return new SlicedResource(name.hex(), length, (from, count) -> slice(name, from, count));
    }

    private byte[] slice(Sha256 name, long from, int count) {
        return jdbc.sql(
                        "select substring(bytes from :from for :count) from resetdesk.evidence_bytes where sha256 = :name")
                .param("from", (int) from + 1)
                .param("count", count)
                .param("name", name.digest())
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    /** Until the end of the transaction nobody else keeps or sweeps these. */
    void lock(Collection<Sha256> names) {
        jdbc.sql("select 1 from resetdesk.evidence_bytes where sha256 in (:names) order by sha256 for update")
                .param("names", names.stream().map(Sha256::digest).toList())
                .query(Integer.class)
                .list();
    }

    /** Deletes those of these that no piece of evidence uses any more. */
    void sweep(Collection<Sha256> names) {
        if (names.isEmpty()) {
            return;
        }
        Collection<byte[]> digests = names.stream().map(Sha256::digest).toList();
        // first the locks, so that the delete, being a statement of its own, sees what was committed while they were
        // waited for
        lock(names);
        jdbc.sql("""
                        delete from resetdesk.evidence_bytes content where sha256 in (:names)
                          and not exists (select from resetdesk.evidence_picture where full_sha256 = content.sha256)
                          and not exists (select from resetdesk.evidence_picture where review_sha256 = content.sha256)
                        """).param("names", digests).update();
    }
}
