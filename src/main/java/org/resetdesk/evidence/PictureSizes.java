package org.resetdesk.evidence;

import java.util.Map;
import java.util.stream.Collectors;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How large the pictures of a case are, as the desk keeps them: what outlines of codes are measured in. */
@Repository
public class PictureSizes {

    private final JdbcClient jdbc;

    PictureSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In pixels, upright. */
    public record Size(int width, int height) {}

    private record Sized(String evidenceId, int width, int height) {}

    /** By evidence id; only of pictures that the desk has read. */
    @Transactional(readOnly = true)
    public Map<String, Size> of(CaseNumber number) {
        return jdbc.sql("""
                        select p.evidence_id, p.width, p.height from resetdesk.evidence_picture p
                        join resetdesk.evidence e on e.id = p.evidence_id where e.case_number = ? and p.re_encoded
                        """).param(number.value()).query(Sized.class).list().stream()
                .collect(Collectors.toMap(Sized::evidenceId, sized -> new Size(sized.width(), sized.height())));
    }
}
