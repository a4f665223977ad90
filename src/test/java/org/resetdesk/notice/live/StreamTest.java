package org.resetdesk.notice.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** News reach whoever looks: his own, all of them, each once, and only while he may; on every node: {@code NodesIT}. */
@DeskTest
class StreamTest {

    private static final Instant LATER = Instant.parse("2030-01-15T12:00:00Z");

    @Autowired
    People people;

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @Autowired
    MeterRegistry meters;

    @Test
    void N06_each_message_comes_once_with_its_id_and_never_to_anybody_else() {
        Person marco = people.requester();
        Person giulia = people.requester();
        try (Ear marcos = Ear.of(marco);
                Ear giulias = Ear.of(giulia);
                Ear staffs = Ear.of(people.supportAgent())) {
            Story story = open(marco);
            story.tokenReady(LATER);

            marcos.awaitMessages(story.number(), 2);
            marcos.awaitChange(story.number());
            staffs.awaitChange(story.number());
            open(giulia);
            giulias.awaitMessages("OPENED", 1);

            assertThat(marcos.answer().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(marcos.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(marcos.answer().headers().firstValue("X-Accel-Buffering"))
                    .contains("no");
            assertThat(marcos.messages(story.number()))
                    .as("the items of the message list")
                    .containsExactlyInAnyOrderElementsOf(items(marco));
            assertThat(giulias.about(story.number())).isEmpty();
            assertThat(staffs.messages(story.number())).isEmpty();
        }
    }

    @Test
    void a_stream_goes_on_where_the_last_one_ended_without_loss_and_without_repetition() {
        Person marco = people.requester();
        Story story;
        String left;
        try (Ear first = Ear.of(marco)) {
            story = open(marco);
            first.awaitMessages(story.number(), 1);
            left = first.lastId();
        }
        story.tokenReady(LATER);
        story.remind(LATER);
        try (Ear second = Ear.after(left, marco)) {
            second.awaitMessages(story.number(), 2);
            assertThat(second.messages("OPENED")).isEmpty();
            assertThat(second.heard("event")).doesNotContain("case");
        }
        try (Ear fresh = Ear.of(marco)) {
            story.step(Kind.TOKEN_REFUSED, Map.of(), it -> it);
            fresh.awaitMessages(story.number(), 1);
            assertThat(fresh.messages("TOKEN_READY")).as("told before he came").isEmpty();
        }
    }

    @Test
    void whoever_cannot_be_told_has_to_come_again_and_has_missed_nothing_and_the_others_do_not_wait() {
        Person marco = people.requester();
        Person giulia = people.requester();
        Story marcos = open(marco);
        String left;
        try (Ear his = Ear.of(marco);
                Ear hers = Ear.of(giulia)) {
            left = his.lastId();
            transaction.executeWithoutResult(status -> {
                unreadable(marcos);
                open(giulia);
            });

            hers.awaitMessages("OPENED", 1);
            his.awaitEnd();
            assertThat(his.messages(marcos.number())).isEmpty();
            open(giulia);
            hers.awaitMessages("OPENED", 2);
        }
        jdbc.sql("update resetdesk.message set event = 'IN_REVIEW' where event = 'OF_A_NEWER_VERSION'")
                .update();
        try (Ear again = Ear.after(left, marco)) {
            again.awaitMessages("IN_REVIEW", 1);
        }
    }

    private void unreadable(Story story) {
        jdbc.sql("""
                        with writer as materialized (select pg_current_xact_id())
                        insert into resetdesk.message (notice_key, case_number, recipient, event, details, at)
                        select case_number || '/unreadable', case_number, requester, 'OF_A_NEWER_VERSION', '{}', opened_at
                        from resetdesk.reset_case, writer where case_number = ?
                        """).param(story.number().value()).update();
    }

    @Test
    void a_message_that_is_committed_late_is_neither_lost_nor_does_it_bring_others_back() throws Exception {
        Person marco = people.requester();
        Story slow = open(marco);
        Story quick = open(marco);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        String left;
        CompletableFuture<Void> late;
        try (Ear first = Ear.of(marco)) {
            late = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                cases.announce(cases.get(slow.number()), Kind.TOKEN_REFUSED, "resetdesk", Map.of());
                written.countDown();
                await(commit);
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
            quick.remind(LATER);
            first.awaitMessages(quick.number(), 1);
            left = first.lastId();
            assertThat(first.about(slow.number())).isEmpty();
        }
        commit.countDown();
        late.get(10, TimeUnit.SECONDS);

        try (Ear second = Ear.after(left, marco)) {
            second.awaitMessages(slow.number(), 1);
            quick.review();
            second.awaitMessages("IN_REVIEW", 1);
            assertThat(second.messages("REMINDER")).as("told before").isEmpty();
        }
    }

    @Test
    void a_stream_ends_with_the_session_and_when_the_account_loses_its_rights() {
        Person marco = people.requester();
        Person browser = marco.browser();
        try (Ear inBrowser = Ear.of(browser);
                Ear client = Ear.of(marco);
                Ear another = Ear.of(people.requester())) {
            assertThat(browser.delete("/api/session").status()).isEqualTo(204);
            inBrowser.awaitEnd();
            assertThat(client.ended()).isFalse();

            identities.deleteMembership(marco.id(), "requester");
            client.awaitEnd();
            assertThat(another.ended()).isFalse();
        }
    }

    @Test
    void without_a_login_a_browser_is_told_so_and_shows_no_login_box() {
        Person stranger = people.stranger();
        Answer answer = stranger.send(stranger.request("/api/messages/stream").header("Accept", "text/event-stream"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void G10_one_account_has_so_many_streams_and_gets_room_again_when_one_ends() {
        Person marco = people.requester().browser();
        List<Ear> ears = new ArrayList<>();
        for (int i = 0; i < Listeners.MOST_OF_ONE; i++) {
            ears.add(Ear.of(marco));
        }
        assertThat(meters.get("resetdesk.live.listeners").gauge().value())
                .isGreaterThanOrEqualTo(Listeners.MOST_OF_ONE);
        Answer refused = marco.send(marco.request("/api/messages/stream").header("Accept", "text/event-stream"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text()).contains("live.too-many");
        ears.forEach(Ear::close);
    }

    private Story open(Person requester) {
        return Story.open(cases, transaction, requester.id(), Language.EN);
    }

    private static List<String> items(Person reader) {
        List<String> items = new ArrayList<>();
        reader.get("/api/messages").json().path("items").forEach(item -> items.add(item.toString()));
        return items;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
