package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.access.SessionClosed;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A browser that asked for it is told while its app is closed; its push service reads nothing, and nobody else is called. */
@DeskTest
class PushTest {

    private static final Instant LATER = Instant.parse("2030-01-15T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    People people;

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    PushOutbox outbox;

    @Autowired
    PushText text;

    @TempDir
    Path directory;

    Receiver service;
    PushKey key;
    PushRound round;

    @BeforeEach
    void aPushServiceOnThisMachine() throws Exception {
        service = new Receiver();
        key = PushKey.read(newKey());
        round = round(clock);
    }

    @AfterEach
    void putTheClockRight() {
        service.close();
        clock.reset();
        jdbc.sql("delete from resetdesk.push_subscription").update();
    }

    @Test
    void N06_a_browser_is_told_in_the_language_of_its_owner_and_nothing_but_case_and_kind() throws Exception {
        Person marco = people.requester();
        Browser browser = new Browser();
        keep(marco, browser, "/marco", null);
        Story story = open(marco);
        story.reject("other", "Chiamate il 555-SEGRETO");
        round.run();

        assertThat(service.at("/marco")).hasSize(2);
        Receiver.Got last = service.at("/marco").get(1);
        JsonNode told = JSON.readTree(browser.open(last.body()));
        assertThat(told.path("title").asText()).isEqualTo(story.number().value());
        assertThat(told.path("caseNumber").asText()).isEqualTo(story.number().value());
        assertThat(told.path("body").asText()).isEqualTo("The request is closed.");
        assertThat(told.path("url").asText()).isEqualTo("/app/#/cases/" + story.number());
        assertThat(told.toString()).doesNotContain("SEGRETO");
        assertThat(last.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(last.header("Ttl")).isEqualTo("86400");
        assertThat(new String(last.body(), ISO_8859_1))
                .doesNotContain(story.number().value());
    }

    @Test
    void the_desk_signs_for_this_push_service_alone_and_not_for_long() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/signed", null);
        open(marco);
        round.run();

        String header = service.at("/signed").get(0).header("Authorization");
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.published());
        SignedJWT token = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        var point = Point.key(Base64.getUrlDecoder().decode(key.published()));
        assertThat(token.verify(new ECDSAVerifier(point))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(service.address(""));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("https://desk.example.org");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(24)));
    }

    @Test
    void a_service_that_is_down_delays_pushes_and_nothing_else_and_gets_each_once() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/down", null);
        service.answer("/down", 503);
        Story story = open(marco);
        round.run();
        round.run();
        assertThat(service.at("/down")).hasSize(1);
        assertThat(cases.get(story.number())).isNotNull();

        service.answer("/down", 201);
        clock.advance(Duration.ofSeconds(11));
        round.run();
        round.run();

        assertThat(service.at("/down")).hasSize(2);
        assertThat(waiting(marco)).isZero();
    }

    @Test
    void a_subscription_that_is_gone_is_forgotten() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/gone", null);
        keep(marco, new Browser(), "/here", null);
        service.answer("/gone", 410);
        Story story = open(marco);
        round.run();
        story.close(Outcome.RESET_DONE);
        round.run();

        assertThat(service.at("/gone")).hasSize(1);
        assertThat(service.at("/here")).hasSize(2);
        assertThat(subscribed(marco)).isEqualTo(1);
    }

    @Test
    void a_redirect_is_not_followed_and_another_host_is_not_called() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/bent", null);
        service.answer("/bent", 307);
        subscriptions.keep(marco.id(), "http://127.0.0.1:1/x", new Browser().p256dh(), new byte[16], null);
        open(marco);
        round.run();

        assertThat(service.at("/bent")).hasSize(1);
        assertThat(service.at("/elsewhere")).isEmpty();
        assertThat(subscribed(marco)).as("the other is forgotten").isEqualTo(1);
    }

    @Test
    void what_nobody_could_be_told_in_a_day_wakes_nobody() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/late", null);
        open(marco);
        clock.advance(Duration.ofHours(25));
        round.run();

        assertThat(service.at("/late")).isEmpty();
        assertThat(waiting(marco)).isZero();
    }

    @Test
    void logging_out_on_a_device_ends_its_notifications_and_only_those() throws Exception {
        Person marco = people.requester();
        keep(marco, new Browser(), "/client", null);
        keep(marco, new Browser(), "/phone", "a-session");
        subscriptions.on(new SessionClosed("a-session"));
        open(marco);
        round.run();

        assertThat(service.at("/phone")).isEmpty();
        assertThat(service.at("/client")).hasSize(1);
        assertThat(marco.browser().delete("/api/session").status()).isEqualTo(204);
    }

    @Test
    void an_account_has_so_many_browsers_the_newest_and_a_browser_one_owner() {
        Person marco = people.requester();
        Person giulia = people.requester();
        Browser shared = new Browser();
        keep(giulia, shared, "/shared", null);
        keep(marco, shared, "/shared", null);
        for (int i = 0; i < Subscriptions.MOST_OF_ONE + 3; i++) {
            keep(marco, new Browser(), "/many-" + i, null);
        }

        assertThat(subscribed(giulia)).isZero();
        assertThat(subscribed(marco)).isEqualTo(Subscriptions.MOST_OF_ONE);
    }

    @Test
    void over_http_an_address_inside_is_refused_and_without_a_key_there_is_no_push() {
        Person marco = people.requester();
        Map<String, Object> inside = new Browser().subscription("https://10.0.0.8/x");
        Answer refused = marco.post("/api/push/subscriptions", inside);
        Answer none = marco.post(
                "/api/push/subscriptions", new Browser().subscription("https://fcm.googleapis.com/fcm/send/x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("push.endpoint");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.code()).isEqualTo("push.none");
        assertThat(marco.get("/api/push").json().path("publicKey").isNull()).isTrue();
        assertThat(subscribed(marco)).isZero();
    }

    private PushRound round(Clock time) {
        return new PushRound(
                outbox,
                subscriptions,
                text,
                new PushService(key, service, URI.create("https://desk.example.org"), time));
    }

    private void keep(Person owner, Browser browser, String path, @Nullable String session) {
        subscriptions.keep(owner.id(), service.address(path), browser.p256dh(), browser.auth(), session);
    }

    private Story open(Person requester) {
        return Story.open(cases, transaction, requester.id(), Language.EN);
    }

    private long subscribed(Person owner) {
        return jdbc.sql("select count(*) from resetdesk.push_subscription where account_id = ?")
                .param(owner.id())
                .query(Long.class)
                .single();
    }

    private long waiting(Person owner) {
        return jdbc.sql("""
                        select count(*) from resetdesk.push join resetdesk.push_subscription subscribed
                          on subscribed.id = subscription_id where account_id = ?
                        """).param(owner.id()).query(Long.class).single();
    }

    private Path newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve("push-key.pem"), pem);
    }
}
