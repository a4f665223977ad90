package org.resetdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class MailTest {

    private static final Instant DEADLINE = Instant.parse("2030-01-15T23:30:59Z");

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    Readers people;

    @Autowired
    void readers(IdentityService identities) {
        people = new Readers(identities);
    }

    @Autowired
    LocalMail server;

    @Test
    void N05_an_opened_case_is_confirmed_by_mail_within_a_minute() throws MessagingException {
        Story story = open("n05", "Mario", "Rossi", Language.IT);

        MimeMessage mail = Mails.await(server, "n05@people.example", 1).get(0);

        String number = story.number().value();
        assertThat(mail.getSubject()).isEqualTo(number + " · Abbiamo ricevuto la richiesta");
        assertThat(mail.getFrom()[0].toString()).contains("desk@resetdesk.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Mails.text(mail))
                .startsWith("Buongiorno Mario Rossi,")
                .contains("Camera 12 · SN-n05")
                .contains("Come funziona il servizio")
                .contains("http://localhost:8080/app/#/cases/" + number)
                .doesNotContain("??");
        assertThat(Mails.html(mail))
                .contains("Buongiorno Mario Rossi,")
                .contains("In corso")
                .contains("href=\"http://localhost:8080/app/#/cases/" + number + "\"")
                .doesNotContain("??", " th:", "xmlns");
    }

    @Test
    void N06_a_straight_case_sends_exactly_three_mails_each_with_an_id_of_its_own() throws MessagingException {
        Story story = open("n06", "Anna", "Bianchi", Language.IT);
        story.tokenReady(DEADLINE);
        story.step(Kind.REVEALED, "n06", Map.of(), it -> it);
        story.close(Outcome.RESET_DONE);

        List<MimeMessage> mails = Mails.await(server, "n06@people.example", 3);

        assertThat(mails)
                .hasSize(3)
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        story.number() + " · Abbiamo ricevuto la richiesta",
                        story.number() + " · Il reset è pronto: da confermare",
                        story.number() + " · Operazione riuscita: richiesta chiusa");
        assertThat(mails).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(rows(story)).isEqualTo(3);
        assertThat(Mails.text(mails.get(1)))
                .contains("Entro: mercoledì 16 gennaio 2030, 00:30 ora italiana (2030-01-15 23:30 UTC).");
    }

    @Test
    void N10_mails_speak_the_language_of_the_account_before_that_of_the_submission() throws MessagingException {
        open("n10-it", "Ugo", "Verdi", Language.IT);
        open("n10-en", "Jane", "Doe", Language.EN);
        people.requester("n10-chose", "Joan", "Roe");
        accounts.chooseLanguage("n10-chose", Language.EN);
        Story.open(cases, transaction, "n10-chose", Language.IT);

        MimeMessage italian = Mails.await(server, "n10-it@people.example", 1).get(0);
        MimeMessage english = Mails.await(server, "n10-en@people.example", 1).get(0);
        MimeMessage chosen = Mails.await(server, "n10-chose@people.example", 1).get(0);

        assertThat(italian.getContentLanguage()).containsExactly("it");
        assertThat(Mails.text(italian)).contains("Che cosa fare ora").doesNotContain("What to do now");
        assertThat(Mails.text(english)).contains("What to do now").doesNotContain("Che cosa fare ora");
        assertThat(Mails.text(chosen)).startsWith("Hello Joan Roe,").doesNotContain("''");
    }

    @Test
    void E18_a_rejected_case_says_why_and_what_could_be_done() {
        Story story = open("e18", "Lia", "Neri", Language.EN);
        story.reject("ownership.doubtful", "Ask the site's owner");

        MimeMessage mail = Mails.await(server, "e18@people.example", 2).get(1);

        assertThat(Mails.text(mail))
                .contains("not clear enough that you are authorised")
                .contains("Get a confirmation from the owner")
                .contains("Ask the site's owner")
                .doesNotContain("already read");
        assertThat(Mails.html(mail)).contains("Ask the site&#39;s owner", "Closed · rejected");
    }

    @Test
    void evidence_asked_for_is_explained_with_every_reason_and_the_deadline() {
        Story story = open("asked", "Ada", "Serra", Language.EN);
        story.askForEvidence("picture.reflection,label.differs,picture.never-heard-of", null, DEADLINE);
        story.remind(DEADLINE);

        List<MimeMessage> mails = Mails.await(server, "asked@people.example", 3);

        assertThat(Mails.text(mails.get(1)))
                .contains("Turn the flash off")
                .contains("not the one in the device code")
                .contains("cannot go on as it is")
                .contains("Until: Wednesday 16 January 2030, 00:30 in Rome (2030-01-15 23:30 UTC).");
        assertThat(Mails.text(mails.get(2))).contains("we are still waiting for what we asked for");
    }

    @Test
    void withdrawal_and_expiry_say_that_a_code_already_read_goes_on_working() {
        Story withdrawn = open("withdrawn", "Rosa", "Galli", Language.EN);
        withdrawn.close(Outcome.WITHDRAWN);
        Story expired = open("expired", "Ivo", "Conti", Language.EN);
        expired.tokenReady(DEADLINE);
        expired.close(Outcome.EXPIRED);
        Story revoked = open("revoked", "Ezio", "Fabbri", Language.EN);
        revoked.tokenReady(DEADLINE);
        revoked.reject("abuse.suspected", "");

        String warning = "goes on working until the device makes a new challenge";
        assertThat(Mails.text(Mails.await(server, "withdrawn@people.example", 2).get(1)))
                .contains(warning);
        assertThat(Mails.text(Mails.await(server, "expired@people.example", 3).get(2)))
                .contains(warning);
        assertThat(Mails.text(Mails.await(server, "revoked@people.example", 3).get(2)))
                .contains(warning);
    }

    @Test
    void G23_links_come_from_the_public_url_whatever_the_request_says() {
        Story story = open("g23", "Ida", "Riva", Language.IT);
        story.step(Kind.TOKEN_READY, Map.of("host", "evil.example"), it -> it.awaitConfirmation(cases.now()));

        for (MimeMessage mail : Mails.await(server, "g23@people.example", 2)) {
            assertThat(Mails.html(mail))
                    .contains("http://localhost:8080/app/#/cases/")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void G24_what_people_typed_cannot_add_a_header_a_line_or_markup() throws MessagingException {
        Story story = open("g24", "Eve\r\nBcc: spy@people.example\r\n\r\n<b>", "\u001b[31m\u2028x", Language.EN);
        story.reject("other", "first\r\n.\r\nQUIT\r\n<script>alert(1)</script> [[${7*7}]]");

        MimeMessage mail = Mails.await(server, "g24@people.example", 2).get(1);

        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(Mails.to(server, "spy@people.example")).isEmpty();
        assertThat(Mails.text(mail))
                .startsWith("Hello Eve Bcc: spy@people.example <b> [31m x,")
                .contains("first . QUIT <script>alert(1)</script> [[${7*7}]]")
                .doesNotContain("\u001b", "\u2028");
        assertThat(Mails.html(mail)).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
    }

    @Test
    void G24_an_address_that_hides_a_second_recipient_gets_nothing() {
        people.join("twofold", "Two", "Fold", "twofold@people.example, spy2@people.example", Role.REQUESTER);
        Story story = Story.open(cases, transaction, "twofold", Language.IT);
        open("after-twofold", "Next", "One", Language.IT);

        Mails.await(server, "after-twofold@people.example", 1);

        assertThat(Mails.to(server, "spy2@people.example")).isEmpty();
        assertThat(Mails.to(server, "twofold@people.example")).isEmpty();
        assertThat(jdbc.sql("select last_error from resetdesk.mail where case_number = ?")
                        .param(story.number().value())
                        .query(String.class)
                        .single())
                .contains("no usable mail address")
                .doesNotContain("spy2");
    }

    private Story open(String id, String firstName, String lastName, Language language) {
        return Story.open(cases, transaction, people.requester(id, firstName, lastName), language);
    }

    private long rows(Story story) {
        return jdbc.sql("select count(*) from resetdesk.mail where case_number = ?")
                .param(story.number().value())
                .query(Long.class)
                .single();
    }
}
