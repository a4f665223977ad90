package org.resetdesk.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.Orientation;
import org.resetdesk.evidence.file.PictureFormat;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of evidence: stripped as they came at first, the desk's own JPEGs once read. */
@Repository
class StoredPictures {

    private final JdbcClient jdbc;
    private final PictureBytes bytes;

    StoredPictures(JdbcClient jdbc, PictureBytes bytes) {
        this.jdbc = jdbc;
        this.bytes = bytes;
    }

    /** As it came; the desk's own where it was developed before. */
    void add(String evidenceId, AcceptedPicture accepted) {
        StoredPicture picture = accepted.developed()
                .map(Darkroom.Developed::prints)
                .map(this::kept)
                .orElseGet(() -> kept(accepted.picture()));
        Sha256 review = picture.review();
        jdbc.sql("""
                        insert into resetdesk.evidence_picture
                          (evidence_id, original_sha256, format, orientation, width, height, re_encoded, full_sha256, review_sha256)
                        values (:id, :sha256, :format, :orientation, :width, :height, :ours, :full, :review)
                        """)
                .param("id", evidenceId)
                .param("sha256", accepted.original().digest())
                .param("format", picture.format().name())
                .param("orientation", picture.orientation().exif())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("ours", picture.reEncoded())
                .param("full", picture.full().digest())
                .param("review", review == null ? null : review.digest())
                .update();
    }

    private StoredPicture kept(CleanPicture picture) {
        return new StoredPicture(
                picture.format(),
                picture.orientation(),
                picture.width(),
                picture.height(),
                false,
                bytes.keep(picture.bytes()),
                null);
    }

    private StoredPicture kept(Prints prints) {
        Sha256 full = bytes.keep(prints.full());
        return new StoredPicture(
                PictureFormat.JPEG,
                Orientation.UPRIGHT,
                prints.width(),
                prints.height(),
                true,
                full,
                prints.inOneSize() ? full : bytes.keep(prints.review()));
    }

    Optional<StoredPicture> find(String evidenceId) {
        return jdbc.sql("select * from resetdesk.evidence_picture where evidence_id = ?")
                .param(evidenceId)
                .query(StoredPictures::row)
                .optional();
    }

    /** Does nothing where the picture was erased meanwhile. */
    void replace(String evidenceId, Prints prints) {
        Optional<StoredPicture> before = find(evidenceId);
        if (before.isEmpty()) {
            return;
        }
        // always what was sent before what was made of it: somebody who is just sending the same holds them in that
        // order
        bytes.lock(List.of(before.get().full()));
        StoredPicture ours = kept(prints);
        jdbc.sql("""
                        update resetdesk.evidence_picture set format = 'JPEG', orientation = 1, width = :width, height = :height,
                          re_encoded = true, full_sha256 = :full, review_sha256 = :review
                        where evidence_id = :id
                        """)
                .param("id", evidenceId)
                .param("width", ours.width())
                .param("height", ours.height())
                .param("full", ours.full().digest())
                .param("review", ours.in(PictureSize.REVIEW).digest())
                .update();
        bytes.sweep(List.of(before.get().full()));
    }

    /** Every content that these cases use. */
    List<Sha256> contentsOf(String[] caseNumbers) {
        return jdbc.sql("""
                        select picture.* from resetdesk.evidence_picture picture
                          join resetdesk.evidence piece on piece.id = picture.evidence_id
                        where piece.case_number = any(:numbers)
                        """).param("numbers", caseNumbers).query(StoredPictures::row).stream()
                .flatMap(picture -> Stream.of(picture.in(PictureSize.FULL), picture.in(PictureSize.REVIEW)))
                .distinct()
                .toList();
    }

    private static StoredPicture row(ResultSet row, int index) throws SQLException {
        byte[] review = row.getBytes("review_sha256");
        return new StoredPicture(
                PictureFormat.valueOf(row.getString("format")),
                Orientation.of(row.getInt("orientation")),
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("re_encoded"),
                Sha256.named(row.getBytes("full_sha256")),
                review == null ? null : Sha256.named(review));
    }

    /** The latest case of another requester in which the very same file was sent as the same thing. */
    Optional<CaseNumber> sentByAnother(String evidenceId) {
        return jdbc.sql("""
                        select other.case_number from resetdesk.evidence_picture mine
                          join resetdesk.evidence piece on piece.id = mine.evidence_id
                          join resetdesk.reset_case here on here.case_number = piece.case_number
                          join resetdesk.evidence_picture twin on twin.original_sha256 = mine.original_sha256
                          join resetdesk.evidence other on other.id = twin.evidence_id and other.purpose = piece.purpose
                          join resetdesk.reset_case elsewhere on elsewhere.case_number = other.case_number
                        where mine.evidence_id = ? and elsewhere.requester <> here.requester
                        order by other.received_at desc limit 1
                        """).param(evidenceId).query(String.class).optional().map(CaseNumber::new);
    }
}
