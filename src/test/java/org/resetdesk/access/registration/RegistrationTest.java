package org.resetdesk.access.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.resetcase.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of the tests lets people register; another does so only where its operator says so. */
@DeskTest
class RegistrationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/register#([A-Za-z0-9_-]{32})");
    private static final String PASSWORD = "Un-Segreto-vero-7";

    @Autowired
    private People people;

    @Autowired
    private LocalMail mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void the_account_of_an_applicant_is_made_when_its_address_is_confirmed_and_not_before() {
        Person stranger = people.stranger();
        String email = newAddress();
        assertThat(stranger.get("/register").status()).isEqualTo(200);

        assertThat(ask(email.toUpperCase(java.util.Locale.ROOT)).status()).isEqualTo(202);
        String secret = secretIn(email);
        assertThat(identities.createUserQuery().userId(email).count()).isZero();
        assertThat(confirm(secret, "Rita", "D’Angelo", "short").code()).isEqualTo("registration.password");
        assertThat(confirm(secret, "Rita", "http://x.example", PASSWORD).code()).isEqualTo("registration.name");
        Answer made = confirm(secret, "Rita", "D’Angelo", PASSWORD);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).doesNotContain(PASSWORD);
        Person rita = Person.at("http://localhost:" + environment.getProperty("local.server.port"), email, PASSWORD);
        assertThat(rita.get("/api/account").json().path("groups").toString()).isEqualTo("[\"applicant\"]");
        assertThat(confirm(secret, "Rita", "Rossi", PASSWORD).status()).isEqualTo(410);
    }

    @Test
    void G17_a_known_address_gets_the_same_answer_and_a_mail_of_its_own() {
        Person known = people.requester();
        String email = known.id() + "@example.org";

        Answer forKnown = ask(email);
        Answer forUnknown = ask(newAddress());

        assertThat(forKnown.status()).isEqualTo(forUnknown.status()).isEqualTo(202);
        assertThat(forKnown.text()).isEqualTo(forUnknown.text());
        assertThat(mailTo(email)).startsWith("Hai già un account").doesNotContain("/register#");
    }

    @Test
    void an_older_link_and_one_of_yesterday_are_dead() {
        String email = newAddress();
        ask(email);
        String first = secretIn(email);
        ask(email);
        await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(email).size() == 2);

        assertThat(confirm(first, "Rita", "Rossi", PASSWORD).status()).isEqualTo(410);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(confirm(secretIn(email), "Rita", "Rossi", PASSWORD).status()).isEqualTo(410);
        assertThat(identities.createUserQuery().userId(email).count()).isZero();
    }

    @Test
    void nobodys_mailbox_is_flooded_and_the_answer_stays_the_same() {
        String email = newAddress();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(email).status()).isEqualTo(202);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(email).size() == 3);
        assertThat(jdbc.sql(
                                "select count(*) from resetdesk.mail where sealed is not null and notice_key like 'registration/%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void A11_what_is_no_plain_address_is_refused() {
        clock.advance(Duration.ofHours(2));
        for (String bad : List.of(
                "",
                "rita",
                "a@b",
                "a@example.org,b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "<a@example.org>")) {
            assertThat(ask(bad).code()).as(bad).isEqualTo("registration.email");
        }
    }

    @Test
    void where_it_is_off_there_is_nothing() {
        assertThatThrownBy(() -> new RegistrationPage(false).page())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
        assertThat(environment.getProperty("resetdesk.registration")).isEqualTo("true");
    }

    private Answer ask(String email) {
        return people.stranger().post("/api/registrations", Map.of("email", email, "language", "it"));
    }

    private Answer confirm(String secret, String first, String last, String password) {
        return people.stranger()
                .post(
                        "/api/registrations/confirm",
                        Map.of("secret", secret, "firstName", first, "lastName", last, "password", password));
    }

    private static String newAddress() {
        return "rita-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private String secretIn(String email) {
        Matcher link = LINK.matcher(mailTo(email));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The last one, subject and text. */
    private String mailTo(String email) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !mailsTo(email).isEmpty());
        List<String> mails = mailsTo(email);
        return mails.get(mails.size() - 1);
    }

    private List<String> mailsTo(String email) {
        return mail.received().stream()
                .filter(each ->
                        read(() -> each.getAllRecipients()[0].toString()).equals(email))
                .map(RegistrationTest::text)
                .toList();
    }

    private static String text(MimeMessage mail) {
        return read(() -> mail.getSubject() + "\n"
                + ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static String read(java.util.concurrent.Callable<String> reading) {
        try {
            return reading.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
