package org.resetdesk.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.Orientation;
import org.resetdesk.evidence.file.PictureFormat;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of pictures: stripped as they came at first, the desk's own JPEG once read. */
@Repository
class StoredPictures {

    private final JdbcClient jdbc;

    StoredPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String evidenceId, CleanPicture picture, byte[] originalSha256) {
        jdbc.sql("""
                        insert into resetdesk.evidence_picture
                          (evidence_id, original_sha256, format, orientation, width, height, re_encoded, bytes)
                        values (:id, :sha256, :format, :orientation, :width, :height, false, :bytes)
                        """)
                .param("id", evidenceId)
                .param("sha256", originalSha256)
                .param("format", picture.format().name())
                .param("orientation", picture.orientation().exif())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("bytes", picture.bytes())
                .update();
    }

    Optional<StoredPicture> find(String evidenceId) {
        return jdbc.sql("select * from resetdesk.evidence_picture where evidence_id = ?")
                .param(evidenceId)
                .query(StoredPictures::row)
                .optional();
    }

    /** Does nothing where the picture was erased meanwhile. */
    void replace(String evidenceId, DecodedPicture picture, byte[] jpeg) {
        jdbc.sql("""
                        update resetdesk.evidence_picture set format = 'JPEG', orientation = 1, width = :width, height = :height,
                          re_encoded = true, bytes = :bytes
                        where evidence_id = :id
                        """)
                .param("id", evidenceId)
                .param("width", picture.image().getWidth())
                .param("height", picture.image().getHeight())
                .param("bytes", jpeg)
                .update();
    }

    private static StoredPicture row(ResultSet row, int index) throws SQLException {
        CleanPicture picture = new CleanPicture(
                PictureFormat.valueOf(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                Orientation.of(row.getInt("orientation")),
                row.getBytes("bytes"));
        return new StoredPicture(picture, row.getBoolean("re_encoded"));
    }

    /** Whether the very same file was sent as the same thing in a case of another requester. */
    boolean sentByAnother(String evidenceId) {
        return jdbc.sql("""
                        select exists (
                          select from resetdesk.evidence_picture mine
                            join resetdesk.evidence piece on piece.id = mine.evidence_id
                            join resetdesk.reset_case here on here.case_number = piece.case_number
                            join resetdesk.evidence_picture twin on twin.original_sha256 = mine.original_sha256
                            join resetdesk.evidence other on other.id = twin.evidence_id and other.purpose = piece.purpose
                            join resetdesk.reset_case elsewhere on elsewhere.case_number = other.case_number
                          where mine.evidence_id = ? and elsewhere.requester <> here.requester)
                        """).param(evidenceId).query(Boolean.class).single();
    }
}
