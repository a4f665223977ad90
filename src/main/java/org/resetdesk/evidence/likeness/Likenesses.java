package org.resetdesk.evidence.likeness;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.resetdesk.coding.Sha256;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The likenesses of all label photos that the desk keeps; they go when the photo goes. */
@Repository
public class Likenesses {

    private final JdbcClient jdbc;

    Likenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param codes texts of the codes that were read from the photo; kept as digests, enough to tell whether they are the same */
    public void add(String evidenceId, Likeness likeness, Collection<String> codes) {
        jdbc.sql("""
                        insert into resetdesk.label_likeness (evidence_id, coarse, fine, codes)
                        values (:id, :coarse, cast(:fine as bit(256)), :codes)
                        """)
                .param("id", evidenceId)
                .param("coarse", likeness.coarse())
                .param("fine", binary(likeness))
                .param(
                        "codes",
                        codes.stream().map(Likenesses::digest).distinct().toArray(Long[]::new))
                .update();
    }

    /**
     * The case of another requester with the photo that is most like this one. Photos whose codes read differently are never alike, and
     * one that reads is held up only by one that reads the same: what was not read says too little against it.
     */
    public Optional<CaseNumber> nearestFromAnother(String evidenceId) {
        return jdbc.sql("select coarse from resetdesk.label_likeness where evidence_id = ?")
                .param(evidenceId)
                .query(Long.class)
                .optional()
                .flatMap(coarse -> nearest(evidenceId, coarse));
    }

    private Optional<CaseNumber> nearest(String evidenceId, long coarse) {
        return search(jdbc, NEAREST, evidenceId, coarse)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    static JdbcClient.StatementSpec search(JdbcClient jdbc, String sql, String evidenceId, long coarse) {
        return jdbc.sql(sql)
                .param("id", evidenceId)
                .param("near0", Bands.near(coarse, 0))
                .param("near1", Bands.near(coarse, 1))
                .param("near2", Bands.near(coarse, 2))
                .param("near3", Bands.near(coarse, 3))
                .param("coarse", coarse)
                .param("coarseLimit", Likeness.COARSE_LIMIT)
                .param("sameCodes", Likeness.FINE_LIMIT_OF_SAME_CODES)
                .param("unread", Likeness.FINE_LIMIT_OF_UNREAD);
    }

    /**
     * The bands and their indexes find candidates, the two distances choose among them. The origin is looked up for each by itself: the
     * database expects far more candidates than there are, and would read all evidence there is.
     */
    static final String NEAREST = """
            select origin.case_number
            from resetdesk.label_likeness mine
              join resetdesk.label_likeness other
                on (other.band_0 = any(:near0) or other.band_1 = any(:near1)
                    or other.band_2 = any(:near2) or other.band_3 = any(:near3))
                and bit_count((other.coarse # :coarse)::bit(64)) <= :coarseLimit
                and case when mine.codes = '{}' then bit_count(other.fine # mine.fine) <= :unread
                  else other.codes <> '{}' and (other.codes <@ mine.codes or mine.codes <@ other.codes)
                    and bit_count(other.fine # mine.fine) <= :sameCodes end
              cross join lateral (
                select piece.case_number, piece.received_at, elsewhere.requester
                from resetdesk.evidence piece join resetdesk.reset_case elsewhere on elsewhere.case_number = piece.case_number
                where piece.id = other.evidence_id
                limit 1) origin
            where mine.evidence_id = :id
              and origin.requester <> (
                select here.requester from resetdesk.evidence my join resetdesk.reset_case here on here.case_number = my.case_number
                where my.id = :id)
            order by bit_count(other.fine # mine.fine), origin.received_at desc
            limit 1
            """;

    private static String binary(Likeness likeness) {
        StringBuilder digits = new StringBuilder(Likeness.FINE_BITS);
        IntStream.range(0, Likeness.FINE_BITS)
                .forEach(bit -> digits.append(likeness.fine().get(bit) ? '1' : '0'));
        return digits.toString();
    }

    private static Long digest(String code) {
        return ByteBuffer.wrap(Sha256.of(code).digest()).getLong();
    }
}
