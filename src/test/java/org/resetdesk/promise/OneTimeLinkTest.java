package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** A link works once, for whoever holds it, while its token lives; and nothing gives it away. */
class OneTimeLinkTest extends Shared {

    private static final String NEW_PASSWORD = "nuova-Chiave7";
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    private static final Pattern FILE =
            Pattern.compile("download=\"([^\"]+)\" href=\"data:application/xml;base64,([^\"]+)\"");

    @Autowired
    IdentityService identities;

    @Test
    void N04_the_mail_holds_a_link_and_the_helper_opens_it_without_an_account() {
        SimulatedDevice camera = codeDevice();
        OpenCase opened = readyCase(camera);
        assertThat(opened.actions()).contains("SHARE");

        Answer sent = share(marco, opened, helper);
        HelpersMail letter = HelpersMail.await(mail, helper, 1);

        assertThat(sent.status()).isEqualTo(201);
        assertThat(Instant.parse(sent.json().path("expiresAt").asText())).isAfter(clock.instant());
        assertThat(letter.subject()).isEqualTo(opened.number() + " · A link to reset a device");
        assertThat(letter.secret()).hasSizeGreaterThanOrEqualTo(32);
        String serial = camera.identity().serialNumber();
        assertThat(letter.text() + letter.html())
                .contains("Test " + marco.id(), serial.substring(serial.length() - 4))
                .doesNotContain(serial, "??", " th:")
                .doesNotContainPattern(CODE);

        Answer page = press(letter.path());

        assertThat(page.status()).isEqualTo(200);
        Matcher code = CODE.matcher(page.text());
        assertThat(code.find()).isTrue();
        assertThat(camera.reset(code.group(), NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "SHARED", "SHARE_OPENED");
        JsonNode share = shares(marco, opened).path(0);
        assertThat(share.path("id")).isEqualTo(sent.json().path("id"));
        assertThat(share.path("email").asText()).isEqualTo(helper);
        assertThat(share.path("state").asText()).isEqualTo("OPENED");
        assertThat(share.path("openedAt").asText()).isNotBlank();
        assertThat(marco.get("/api/messages").text()).contains("SHARE_OPENED");
    }

    @Test
    void N03_from_a_picture_of_the_qr_code_to_a_device_on_site_that_the_helper_reset_with_a_file() {
        SimulatedDevice recorder = xmlDevice();
        OpenCase opened = open(
                marco,
                request(recorder)
                        .with("connection", "OTHER_NETWORK")
                        .without("featureCode")
                        .withFile(
                                "featureCodePhoto",
                                qrPicture(recorder.liveFeatureCode().orElseThrow()),
                                "qr.png"));

        Answer page = press(send(opened, 1).path());

        Matcher file = FILE.matcher(page.text());
        assertThat(file.find()).as(page.text()).isTrue();
        assertThat(file.group(1)).isEqualTo(recorder.identity().serialNumber() + "-reset.xml");
        String xml = new String(Base64.getDecoder().decode(file.group(2)), UTF_8);
        assertThat(recorder.reset(xml, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(opened.deviceAccepted().status()).isEqualTo(204);
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
    }

    @Test
    void G13_of_fifty_who_open_a_link_at_once_one_sees_the_token_and_the_requester_is_told_once() throws Exception {
        OpenCase opened = readyCase(codeDevice());
        String path = send(opened, 1).path();
        for (int i = 0; i < 3; i++) {
            assertThat(passerBy.get(path).status()).isEqualTo(200);
            assertThat(passerBy.send(passerBy.request(path).method("HEAD", BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(passerBy.get(path).text()).doesNotContainPattern(CODE);
        assertThat(state(opened, 0)).isEqualTo("SENT");

        List<Integer> answers = atOnce(50, () -> press(path).status());

        assertThat(answers).hasSize(50).containsOnly(200, 410).containsOnlyOnce(200);
        assertThat(press(path).status()).isEqualTo(410);
        assertThat(passerBy.get(path).status()).isEqualTo(410);
        assertThat(opened.timeline()).containsOnlyOnce("SHARE_OPENED");
        assertThat(audited(opened, "case.share_opened")).isEqualTo(1);
        assertThat(audited(opened, "share.used-again")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from resetdesk.message where case_number = ? and event = 'SHARE_OPENED'")
                        .param(opened.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void E20_an_expired_link_stays_dead_and_a_new_one_can_be_sent() {
        OpenCase opened = readyCase(codeDevice());
        String old = send(opened, 1).path();
        clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertThat(passerBy.get(old).status()).isEqualTo(410);
        assertThat(press(old).status()).isEqualTo(410);
        assertThat(state(opened, 0)).isEqualTo("EXPIRED");

        String fresh = send(opened, 2).path();
        assertThat(press(old).status()).isEqualTo(410);
        assertThat(press(fresh).text()).containsPattern(CODE);
    }

    @Test
    void E20_a_link_never_lives_longer_than_its_token() {
        OpenCase opened = readyCase(codeDevice());
        Instant end = Instant.parse(
                opened.seenBy(marco).path("token").path("expiresAt").asText());
        clock.setTo(end.minusSeconds(30));

        Answer sent = share(marco, opened, helper);

        assertThat(Instant.parse(sent.json().path("expiresAt").asText())).isEqualTo(end);
        String path = HelpersMail.await(mail, helper, 1).path();
        clock.setTo(end);
        assertThat(press(path).status()).isEqualTo(410);
        assertThat(share(marco, opened, helper).status()).isEqualTo(410);
    }

    @Test
    void G14_a_link_dies_with_its_token_and_does_not_open_the_next_one() {
        SimulatedDevice camera = codeDevice();
        OpenCase opened = readyCase(camera);
        String old = send(opened, 1).path();
        camera.exportFeatureCode();
        opened.deviceRefused(camera.liveFeatureCode().orElseThrow());
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        assertThat(passerBy.get(old).status()).isEqualTo(410);
        assertThat(press(old).status()).isEqualTo(410);

        String fresh = send(opened, 2).path();
        marco.post(opened.path() + "/withdraw");
        assertThat(press(fresh).status()).isEqualTo(410);
        assertThat(share(marco, opened, helper).code()).isEqualTo("case.state");
    }

    @Test
    void a_link_that_nobody_opened_can_be_cancelled_and_an_opened_one_cannot() {
        OpenCase opened = readyCase(codeDevice());
        String cancelled = send(opened, 1).path();
        String id = shares(marco, opened).path(0).path("id").asText();

        assertThat(marco.delete(opened.path() + "/shares/" + id).status()).isEqualTo(204);

        assertThat(press(cancelled).status()).isEqualTo(410);
        assertThat(state(opened, 0)).isEqualTo("CANCELLED");
        assertThat(audited(opened, "share.cancelled")).isEqualTo(1);

        press(send(opened, 2).path());
        String second = shares(marco, opened).path(0).path("id").asText();
        Answer tooLate = marco.delete(opened.path() + "/shares/" + second);
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.code()).isEqualTo("share.opened");
        assertThat(marco.delete(opened.path() + "/shares/nonsense").status()).isEqualTo(404);
        assertThat(marco.delete(opened.path() + "/shares/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void G12_nobody_but_the_requester_shares_and_staff_see_a_masked_address() {
        OpenCase opened = readyCase(codeDevice());
        send(opened, 1);
        String id = shares(marco, opened).path(0).path("id").asText();
        Person other = people.requester();
        Person agent = people.supportAgent();

        assertThat(share(other, opened, helper).code()).isEqualTo("case.unknown");
        assertThat(other.delete(opened.path() + "/shares/" + id).status()).isEqualTo(404);
        assertThat(share(agent, opened, helper).code()).isEqualTo("token.forbidden");
        assertThat(agent.delete(opened.path() + "/shares/" + id).status()).isEqualTo(403);
        assertThat(passerBy.post(opened.path() + "/shares", Map.of()).status()).isEqualTo(401);
        assertThat(audited(opened, "token.forbidden")).isEqualTo(2);
        assertThat(shares(agent, opened).path(0).path("email").asText()).isEqualTo("h…@site.example");
        assertThat(opened.seenBy(agent).toString()).doesNotContain(helper);
        assertThat(state(opened, 0)).isEqualTo("SENT");
    }

    @Test
    void E25_a_requester_who_lost_his_verification_neither_sends_links_nor_do_they_open() {
        OpenCase opened = readyCase(codeDevice());
        String path = send(opened, 1).path();
        identities.deleteMembership(marco.id(), "requester");

        assertThat(passerBy.get(path).status()).isEqualTo(410);
        assertThat(press(path).status()).isEqualTo(410);

        identities.createMembership(marco.id(), "requester");
        assertThat(press(path).status()).isEqualTo(200);
    }

    @Test
    void G18_a_links_secret_is_in_the_mail_alone() {
        OpenCase opened = readyCase(codeDevice());
        HelpersMail letter = send(opened, 1);
        press(letter.path());

        for (String table : List.of("share", "mail", "message", "timeline_entry", "audit_entry", "limit_count")) {
            assertThat(jdbc.sql("select string_agg(t::text, ' ') from resetdesk." + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain(letter.secret());
        }
        assertThat(jdbc.sql("select count(*) from resetdesk.mail where notice_key like 'share/%' and sealed is not null"
                                + " and sent_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static <T> List<T> atOnce(int count, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> all =
                    threads.invokeAll(Stream.generate(() -> act).limit(count).toList());
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> each : all) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
