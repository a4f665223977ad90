package org.resetdesk.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class EvidenceControllerTest {

    @Autowired
    People people;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ResetCases cases;

    @Test
    void the_requester_sees_his_picture_as_a_jpeg_that_nobody_else_keeps() throws IOException {
        Person marco = people.requester();

        Answer shown = marco.get(picturePath(marco));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.header("Cache-Control")).hasValue("no-cache, private");
        assertThat(shown.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.header("Content-Disposition")).hasValue("inline");
        assertThat(ImageIO.read(new ByteArrayInputStream(shown.bytes())).getWidth())
                .isEqualTo(64);
    }

    @Test
    void a_picture_that_the_browser_has_already_is_not_sent_again() {
        Person marco = people.requester();
        CaseNumber number = open(marco);
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, picture());
        evidence.read(kept.id());
        String path = path(number, kept) + "?size=review";
        String version = marco.get(path).header("ETag").orElseThrow();

        Answer again = marco.send(marco.request(path).header("If-None-Match", version));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void a_size_that_does_not_exist_is_refused() {
        Person marco = people.requester();

        Answer refused = marco.get(picturePath(marco) + "?size=huge");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("evidence.unknown-size");
    }

    @Test
    void a_feature_code_that_came_as_text_is_shown_as_plain_text() {
        Person marco = people.requester();
        CaseNumber number = open(marco);
        Evidence kept = evidence.keepFeatureCode(number, "<script>alert(1)</script>");

        Answer shown = marco.get(path(number, kept));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(shown.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void A05_for_anybody_else_there_is_no_such_case() {
        String path = picturePath(people.requester());

        Answer refused = people.requester().get(path);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("case.unknown");
        assertThat(people.supportAgent().get(path).status()).isEqualTo(200);
    }

    private String picturePath(Person requester) {
        CaseNumber number = open(requester);
        return path(number, evidence.keepPicture(number, Purpose.LABEL, picture()));
    }

    private static String path(CaseNumber number, Evidence kept) {
        return "/api/cases/" + number.value() + "/evidence/" + kept.id();
    }

    private CaseNumber open(Person requester) {
        return cases.open(new NewCase(requester.id(), Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
