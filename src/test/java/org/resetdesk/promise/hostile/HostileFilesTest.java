package org.resetdesk.promise.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.promise.hostile.HostilePicture.CANARY;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures that are none, or more than that, at every door that takes one. */
class HostileFilesTest extends Scenario {

    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @Autowired
    private JdbcClient jdbc;

    /** Every way on which a file gets in as a picture. */
    private Map<String, Function<HostilePicture, Answer>> doors() {
        Person marco = people.requester();
        Person browser = marco.browser();
        OpenCase waiting = open(marco, request(codeDevice()).with("featureCode", "https://vendor.example/"));
        OpenCase issued = open(marco, request(codeDevice()));
        String evidence = "/task/" + waiting.taskId("provideEvidence") + "/submit-form";
        String confirmation = "/engine-rest/task/" + issued.taskId("confirmReset") + "/submit-form";
        String definition = "/process-definition/" + definition() + "/submit-form";

        Map<String, Function<HostilePicture, Answer>> doors = new LinkedHashMap<>();
        doors.put("start, label", sent -> submit(marco, labelled(sent)));
        doors.put("start, feature code", sent -> submit(marco, coded(aRequest(), sent)));
        doors.put(
                "start in Tasklist",
                sent -> browser.post(WEB_APPS + definition, labelled(sent).json()));
        doors.put(
                "evidence, label",
                sent -> marco.post("/engine-rest" + evidence, label(sent).json()));
        doors.put(
                "evidence, feature code",
                sent -> marco.post(
                        "/engine-rest" + evidence,
                        coded(new EngineFormBody(), sent).json()));
        doors.put(
                "evidence in Tasklist",
                sent -> browser.post(WEB_APPS + evidence, label(sent).json()));
        doors.put(
                "confirmation",
                sent -> marco.post(
                        confirmation,
                        coded(new EngineFormBody().with("deviceAnswer", "REFUSED"), sent)
                                .json()));
        doors.put("check, label", sent -> check(marco, "LABEL", sent, "a.jpg"));
        doors.put("check, feature code", sent -> check(marco, "FEATURE_CODE", sent, "a.png"));
        return doors;
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("device-password-reset")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** With a picture that costs nothing to make. */
    private EngineFormBody aRequest() {
        return new EngineFormBody()
                .with("connection", "OTHER_NETWORK")
                .withFile("labelPhoto", HostilePicture.png(), "label.png")
                .with("featureCode", codeDevice().exportFeatureCode())
                .with("declarationAccepted", true);
    }

    private EngineFormBody labelled(HostilePicture sent) {
        return aRequest().withFile("labelPhoto", sent.file(), "label.jpg");
    }

    private static EngineFormBody label(HostilePicture sent) {
        return new EngineFormBody().withFile("labelPhoto", sent.file(), "label.jpg");
    }

    private static EngineFormBody coded(EngineFormBody form, HostilePicture sent) {
        return form.without("featureCode").withFile("featureCodePhoto", sent.file(), "code.png");
    }

    private static Answer check(Person person, String purpose, HostilePicture sent, String fileName) {
        return new Multipart()
                .field("purpose", purpose)
                .file("picture", sent.file(), fileName)
                .postedBy(person, "/api/evidence/check");
    }

    private long stored() {
        return jdbc.sql("""
                        select (select count(*) from resetdesk.evidence) + (select count(*) from resetdesk.evidence_bytes)
                          + (select count(*) from resetdesk.reset_case) + (select count(*) from act_hi_procinst)
                          + (select count(*) from act_hi_varinst) + (select count(*) from act_ge_bytearray)
                        """).query(Long.class).single();
    }

    /** In pictures, and wherever the engine might have put a file. */
    private long canaries() {
        return jdbc.sql("""
                        select (select count(*) from resetdesk.evidence_bytes where position(:canary in bytes) > 0)
                          + (select count(*) from act_ge_bytearray where position(:canary in bytes_) > 0)
                        """)
                .param("canary", CANARY.getBytes(UTF_8))
                .query(Long.class)
                .single();
    }

    @Test
    void A10_G11_what_is_no_picture_is_refused_with_a_code_at_every_door_and_nothing_of_it_is_stored() {
        Map<String, Function<HostilePicture, Answer>> doors = doors();
        long before = stored();

        for (HostilePicture sent : HostilePicture.refused()) {
            doors.forEach((door, send) -> {
                Answer answer = send.apply(sent);
                assertThat(answer.code()).as(door + ": " + sent).isEqualTo(sent.refusedAs());
                assertThat(answer.status()).as(door + ": " + sent).isEqualTo(sent.status());
                assertThat(answer.text()).doesNotContain(CANARY);
            });
        }

        assertThat(stored()).isEqualTo(before);
        assertThat(canaries()).isZero();
    }

    @Test
    void A10_G11_an_empty_file_is_no_file() {
        HostilePicture empty = new HostilePicture("empty", new byte[0], "");
        Map<String, String> codes = new LinkedHashMap<>();
        doors().forEach((door, send) -> codes.put(door, send.apply(empty).code()));

        assertThat(codes)
                .containsEntry("start, label", "submission.no-label-photo")
                .containsEntry("start, feature code", "submission.no-feature-code")
                .containsEntry("start in Tasklist", "submission.no-label-photo")
                .containsEntry("evidence, label", "submission.no-evidence")
                .containsEntry("evidence, feature code", "submission.no-evidence")
                .containsEntry("evidence in Tasklist", "submission.no-evidence")
                .containsEntry("confirmation", "confirmation.no-feature-code")
                .containsEntry("check, label", "submission.not-a-picture")
                .containsEntry("check, feature code", "submission.not-a-picture");
    }

    static List<HostilePicture> withSomethingHidden() {
        return HostilePicture.withSomethingHidden();
    }

    @ParameterizedTest
    @MethodSource("withSomethingHidden")
    void A10_P02_G11_a_picture_with_something_hidden_is_kept_and_shown_without_it(HostilePicture sent)
            throws Exception {
        Person marco = people.requester();
        Answer opened = submit(marco, labelled(sent));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        String path = "/api/cases/" + opened.json().path("businessKey").asText();

        // before the desk has read it, and when it has written it anew
        shownClean(marco, path);
        assertThat(canaries()).isZero();
        runDueJobs(opened.json().path("id").asText());
        shownClean(marco, path);
        assertThat(canaries()).isZero();

        assertThat(originalHashes(path)).contains(sha256(sent.file()));
        assertThat(check(marco, "LABEL", sent, "a.jpg").status()).isEqualTo(200);
    }

    private void shownClean(Person reader, String path) throws Exception {
        String id = labelOf(reader.get(path).json());
        for (String size : List.of("full", "review")) {
            Answer shown = reader.get(path + "/evidence/" + id + "?size=" + size);
            assertThat(shown.status())
                    .as(shown.header("Content-Type").orElse(""))
                    .isEqualTo(200);
            assertThat(shown.header("Content-Type")).hasValue("image/jpeg");
            assertThat(shown.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(shown.header("Content-Disposition")).hasValue("inline");
            assertThat(shown.header("Content-Security-Policy").orElse("")).contains("default-src 'self'");
            assertThat(ImageIO.read(new ByteArrayInputStream(shown.bytes()))).isNotNull();
            assertThat(new String(shown.bytes(), UTF_8)).doesNotContain(CANARY, "Mario Rossi");
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(shown.bytes()))
                            .getDirectories())
                    .extracting(Directory::getName)
                    .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
        }
    }

    private static String labelOf(JsonNode seen) {
        return StreamSupport.stream(seen.path("evidence").spliterator(), false)
                .filter(piece -> piece.path("purpose").asText().equals("LABEL"))
                .map(piece -> piece.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> originalHashes(String path) {
        return jdbc.sql(
                        "select detail->>'originalSha256' from resetdesk.audit_entry where case_number = ? and action = 'evidence.received'")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../" + CANARY + ".jpg",
                "..\\..\\" + CANARY + ".jpg",
                "C:\\Windows\\" + CANARY,
                CANARY + "\r\nSet-Cookie: a=b\r\n\r\n<script>.jpg",
                CANARY + "\u001b[31m\u2028\u202egpj.exe",
                "=cmd|'/c calc'!A1 " + CANARY,
                CANARY + "${7*7}#{7*7}{{7*7}}"
            })
    void A11_G11_a_file_name_leaves_no_trace(String fileName) {
        Person marco = people.requester();
        byte[] picture = HostilePicture.png();

        Answer opened = submit(marco, aRequest().withFile("labelPhoto", picture, fileName));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        runDueJobs(opened.json().path("id").asText());

        String path = "/api/cases/" + opened.json().path("businessKey").asText();
        assertThat(marco.get(path).text()).doesNotContain(CANARY);
        assertThat(jdbc.sql("""
                                select (select count(*) from act_hi_varinst where text_ like :name or text2_ like :name or name_ like :name)
                                  + (select count(*) from act_ge_bytearray where name_ like :name)
                                  + (select count(*) from resetdesk.audit_entry where detail::text like :name)
                                """)
                        .param("name", "%" + CANARY + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        String unquoted = fileName.replaceAll("[\\r\\n\"]", "_");
        assertThat(check(marco, "LABEL", new HostilePicture("", picture, ""), unquoted)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void A11_a_file_name_with_a_NUL_is_refused() {
        EngineFormBody form = aRequest().withFile("labelPhoto", HostilePicture.png(), "a\0.jpg");

        Answer answer = submit(people.requester(), form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.unreadable");
    }
}
