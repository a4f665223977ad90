package org.resetdesk.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.account.Accounts;
import org.resetdesk.notice.Message;
import org.resetdesk.notice.MessagePage;
import org.resetdesk.notice.Readers;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class MessagesTest {

    private static final Instant UNTIL = Instant.parse("2030-01-15T12:00:00Z");

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageController controller;

    Readers people;

    @Autowired
    void readers(IdentityService identities) {
        people = new Readers(identities);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void N05_N06_the_envelope_holds_the_news_of_a_straight_case_newest_first() {
        Story story = open("envelope");
        story.tokenReady(UNTIL);
        story.step(Kind.REVEALED, "envelope", Map.of(), it -> it);
        story.close(Outcome.RESET_DONE);

        people.logIn("envelope");
        MessagePage messages = controller.list(false, 0, 20);

        assertThat(messages.total()).isEqualTo(3);
        assertThat(messages.items()).extracting(Message::event).containsExactly("CLOSED", "TOKEN_READY", "OPENED");
        assertThat(messages.items()).allSatisfy(message -> {
            assertThat(message.caseNumber()).isEqualTo(story.number().value());
            assertThat(message.text()).contains(story.number().value());
            assertThat(message.read()).isFalse();
        });
    }

    @Test
    void N10_messages_are_worded_when_they_are_read_in_the_readers_language() {
        Story story = open("reworded");
        story.askForEvidence("picture.reflection", "Il numero è <coperto>", UNTIL);

        people.logIn("reworded");
        assertThat(newest())
                .isEqualTo("Per la richiesta " + story.number() + " ci serve ancora qualcosa da te."
                        + " Un riflesso copre parte dell'etichetta. Nota: Il numero è <coperto>"
                        + " Entro: martedì 15 gennaio 2030, 13:00 ora italiana (2030-01-15 12:00 UTC).");

        accounts.chooseLanguage("reworded", Language.EN);
        assertThat(newest()).startsWith("We need something more from you for request " + story.number());
    }

    @Test
    void what_staff_suspect_is_not_told_when_a_person_looks_at_a_case() {
        Story story = open("suspected");
        story.review();

        people.logIn("suspected");

        assertThat(newest()).isEqualTo("Una persona sta esaminando la richiesta " + story.number() + ".");
    }

    @Test
    void a_message_that_was_read_stays_read_and_leaves_the_unread_ones() {
        open("attentive").tokenReady(UNTIL);
        people.logIn("attentive");
        String first = controller.list(true, 0, 20).items().get(1).id();

        controller.read(first);
        controller.read(first);

        assertThat(controller.list(true, 0, 20).items()).extracting(Message::id).doesNotContain(first);
        assertThat(controller.list(true, 0, 20).total()).isEqualTo(1);
        assertThat(controller.list(false, 0, 1).total()).isEqualTo(2);
        assertThat(controller.list(false, 1, 1).items())
                .extracting(Message::read)
                .containsExactly(true);
    }

    @Test
    void somebody_elses_message_is_as_unknown_as_one_that_does_not_exist() {
        open("owner");
        people.logIn("owner");
        String id = controller.list(false, 0, 20).items().get(0).id();

        people.logIn(people.requester("curious", "Cu", "Rious"));

        assertThat(controller.list(false, 0, 20).items()).isEmpty();
        for (String tried : new String[] {id, "999999999", "nonsense", "1 or 1=1"}) {
            assertThatThrownBy(() -> controller.read(tried)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(404);
                assertThat(refusal.code()).isEqualTo("message.unknown");
            });
        }
        people.logIn("owner");
        assertThat(controller.list(true, 0, 20).total()).isEqualTo(1);
    }

    private String newest() {
        return controller.list(false, 0, 20).items().get(0).text();
    }

    private Story open(String id) {
        return Story.open(cases, transaction, people.requester(id, "Test", id), Language.IT);
    }
}
