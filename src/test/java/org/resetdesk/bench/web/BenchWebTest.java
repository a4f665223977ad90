package org.resetdesk.bench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.device.HandMadeDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = BenchOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "resetdesk.public-url=https://desk.example/somewhere")
@ActiveProfiles("bench")
class BenchWebTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    HandMadeDesk desk;

    @Autowired
    LocalMail mail;

    @DynamicPropertySource
    static void deviceSecret(DynamicPropertyRegistry properties) throws IOException {
        Path file = Files.createTempFile("device-secret", ".b64");
        file.toFile().deleteOnExit();
        Files.writeString(file, Base64.getEncoder().encodeToString(BenchOnly.SECRET) + "\n");
        properties.add("resetdesk.device-secret-file", file::toString);
    }

    @Test
    void N01_a_device_on_the_same_network_exports_over_the_wire_and_takes_its_token() throws Exception {
        String device = made("XML", "RIGHT");
        String file = http.getForObject("/bench/devices/" + device + "/resetdesk/feature-code", String.class);
        String text = file.replaceAll("(?s).*<Code>(.*)</Code>.*", "$1");

        assertThat(HandMadeDesk.member(text, "sn")).isEqualTo(device);
        assertThat(reset(device, desk.token(text, Instant.now().plusSeconds(60)), "nuova-2026")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(shown(device).path("password").asText()).isEqualTo("nuova-2026");
        assertThat(shown(device).path("featureCode").isNull()).isTrue();
    }

    @Test
    void N02_E21_a_code_survives_a_weak_password() {
        String device = made("CODE", "RIGHT");
        String code = HandMadeDesk.code(BenchOnly.SECRET, exported(device));

        assertThat(code(reset(device, code, "weak"))).isEqualTo("password.weak");
        assertThat(reset(device, code, "nuova-2026").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void refusals_say_which() {
        String device = made("CODE", "RIGHT");
        assertThat(code(reset(device, "00000-00000", "nuova-2026"))).isEqualTo("challenge.dead");

        exported(device);
        for (int i = 0; i < 5; i++) {
            assertThat(code(reset(device, "00000-00000", "nuova-2026"))).isEqualTo("token.refused");
        }
        assertThat(code(reset(device, "00000-00000", "nuova-2026"))).isEqualTo("locked");
        assertThat(shown(device).path("locked").asBoolean()).isTrue();

        http.postForObject("/bench/api/devices/" + device + "/restart", null, JsonNode.class);
        assertThat(code(reset(device, "00000-00000", "nuova-2026"))).isEqualTo("challenge.dead");
    }

    @Test
    void E08_a_device_may_be_made_with_a_clock_that_says_1970() {
        assertThat(HandMadeDesk.member(exported(made("XML", "YEAR_1970")), "iat"))
                .matches("\\d{1,4}");
    }

    @Test
    void devices_answer_pages_of_the_desk_and_of_nobody_else() {
        String reset = "/bench/devices/" + made("CODE", "RIGHT") + "/resetdesk/reset";

        ResponseEntity<String> ours = preflight(reset, "https://desk.example");
        assertThat(ours.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ours.getHeaders().getAccessControlAllowOrigin()).isEqualTo("https://desk.example");

        ResponseEntity<String> foreign = preflight(reset, "https://evil.example");
        assertThat(foreign.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(foreign.getHeaders().getAccessControlAllowOrigin()).isNull();
    }

    @Test
    void labels_and_codes_are_pictures_with_flaws_on_request() throws Exception {
        String device = "/bench/api/devices/" + made("XML", "RIGHT") + "/";
        byte[] clear = http.getForObject(device + "label.jpg", byte[].class);

        assertThat(ImageIO.read(new ByteArrayInputStream(clear)).getWidth()).isEqualTo(1600);
        assertThat(http.getForObject(device + "label.jpg?turn=90&shine=0.2", byte[].class))
                .isNotEqualTo(clear);
        assertThat(http.getForEntity(device + "label.jpg?turn=round", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(ImageIO.read(new ByteArrayInputStream(http.getForObject(device + "label.png", byte[].class))))
                .isNotNull();
        assertThat(http.getForEntity(device + "feature-code.png", String.class).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void N05_mails_are_read_in_the_browser_newest_first() throws Exception {
        send("first", "uno");
        send("second", "due");

        JsonNode mails = http.getForObject("/bench/api/mails", JsonNode.class);

        assertThat(mails.findValuesAsText("subject")).containsExactly("second", "first");
        assertThat(mails.path(0).path("to").asText()).isEqualTo("marco@example.org");
        assertThat(mails.path(0).path("text").asText().strip()).isEqualTo("due");
        assertThat(mails.path(0).path("html").asText().strip()).isEqualTo("<b>due</b>");
    }

    @Test
    void the_pages_are_there_without_login() {
        for (String page : new String[] {"/bench", "/bench/", "/bench/mail", "/bench/pages/devices.js"}) {
            assertThat(http.getForEntity(page, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
        }
        assertThat(http.getForObject("/bench/devices/NOBODY-0001/resetdesk/feature-code", JsonNode.class)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    private String made(String kind, String clock) {
        return http.postForObject(
                        "/bench/api/devices", Map.of("kind", kind, "model", "BENCH-1", "clock", clock), JsonNode.class)
                .path("serialNumber")
                .asText();
    }

    private String exported(String device) {
        return http.postForObject("/bench/api/devices/" + device + "/export", null, JsonNode.class)
                .path("featureCode")
                .asText();
    }

    private JsonNode shown(String device) {
        return http.getForObject("/bench/api/devices/" + device, JsonNode.class);
    }

    private ResponseEntity<JsonNode> reset(String device, String token, String newPassword) {
        return http.postForEntity(
                "/bench/devices/" + device + "/resetdesk/reset",
                Map.of("token", token, "newPassword", newPassword),
                JsonNode.class);
    }

    private static String code(ResponseEntity<JsonNode> problem) {
        assertThat(problem.getStatusCode().is4xxClientError()).isTrue();
        JsonNode body = problem.getBody();
        assertThat(body).isNotNull();
        return body.path("code").asText();
    }

    private ResponseEntity<String> preflight(String path, String origin) {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin(origin);
        headers.setAccessControlRequestMethod(HttpMethod.POST);
        headers.set(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "content-type");
        return http.exchange(path, HttpMethod.OPTIONS, new HttpEntity<>(headers), String.class);
    }

    private void send(String subject, String text) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", mail.settings().get("spring.mail.port"));
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<b>" + text + "</b>", "utf-8", "html");
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("desk@resetdesk.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("marco@example.org"));
        message.setSubject(subject);
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }
}
