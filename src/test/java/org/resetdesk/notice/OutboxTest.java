package org.resetdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each notice once, whatever goes wrong around it. */
@DeskTest
class OutboxTest {

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Readers people;

    @Autowired
    void readers(IdentityService identities) {
        people = new Readers(identities);
    }

    @Autowired
    LocalMail server;

    @Autowired
    MovableClock clock;

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    Delivery delivery;

    @Autowired
    MailServer mailServer;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HealthEndpoint health;

    @Autowired
    RuntimeService incidents;

    @Autowired
    ManagementService jobs;

    @Autowired
    ConfigurableApplicationContext desk;

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void O03_G3_a_dead_mail_server_delays_mails_and_nothing_else() {
        people.requester("o03", "Olga", "Terzi");
        server.goDown();
        Story story = Story.open(cases, transaction, "o03", Language.EN);
        story.tokenReady(Instant.parse("2030-01-15T12:00:00Z"));
        story.close(Outcome.RESET_DONE);
        await().until(() -> attempts(story) > 0);

        assertThat(cases.get(story.number()).outcome()).isEqualTo(Outcome.RESET_DONE);
        assertThat(messages(story)).isEqualTo(3);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);

        server.comeBack();
        List<MimeMessage> mails = Mails.await(server, "o03@people.example", 3);

        assertThat(mails).hasSize(3).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(givenUp(story)).isZero();
    }

    @Test
    void after_three_days_mails_are_given_up_as_one_incident_until_somebody_tries_again() {
        ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();
        desk.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof MailsGivenUp given) {
                told.add(given.count());
            }
        });
        people.requester("patience", "Pia", "Zienza");
        server.goDown();
        Story story = Story.open(cases, transaction, "patience", Language.EN);
        await().until(() -> attempts(story) > 0);
        assertThat(givenUp(story)).isZero();

        clock.advance(Duration.ofDays(3).plusSeconds(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> givenUp(story) > 0 && oldMails() == 0);
        assertThat(outbox.givenUp()).isPositive();
        assertThat(told).isNotEmpty();

        Incident incident = incidents
                .createIncidentQuery()
                .processDefinitionKeyIn("undelivered-mails")
                .singleResult();
        assertThat(incident.getIncidentMessage())
                .startsWith("mail.given-up (SMTP): Da tre giorni")
                .contains("For three days", "Retry");

        server.comeBack();
        jobs.executeJob(jobs.createJobQuery()
                .processDefinitionKey("undelivered-mails")
                .singleResult()
                .getId());

        assertThat(Mails.await(server, "patience@people.example", 1)).hasSize(1);
        assertThat(givenUp(story)).isZero();
        assertThat(incidents
                        .createIncidentQuery()
                        .processDefinitionKeyIn("undelivered-mails")
                        .count())
                .isZero();
    }

    /** Those of other stories, too: the sender gives them up one by one, and each would open the incident again. */
    private long oldMails() {
        return jdbc.sql("""
                        select count(*) from resetdesk.mail where sent_at is null and failed_at is null and queued_at <= ?
                        """)
                .param(clock.instant().minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private long givenUp(Story story) {
        return jdbc.sql("select count(*) from resetdesk.mail where case_number = ? and failed_at is not null")
                .param(story.number().value())
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody_and_what_is_retried_is_told_once() {
        people.requester("retried", "Rita", "Rento");
        Story story = Story.open(cases, transaction, "retried", Language.EN);
        Instant deadline = Instant.parse("2030-01-15T12:00:00Z");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    story.tokenReady(deadline);
                    throw new IllegalStateException("the delegate failed after telling");
                }))
                .hasMessageContaining("after telling");
        story.tokenReady(deadline);

        assertThat(Mails.await(server, "retried@people.example", 2)).hasSize(2);
        assertThat(messages(story)).isEqualTo(2);
    }

    @Test
    void a_delegate_that_runs_twice_tells_once_under_the_same_key() {
        people.requester("twice", "Toni", "Due");
        Story story = Story.open(cases, transaction, "twice", Language.EN);
        story.step(Kind.REMINDER, Map.of("notice", "half-time"), it -> it.awaitEvidence(cases.now()));
        story.step(Kind.REMINDER, Map.of("notice", "half-time"), it -> it);
        story.step(Kind.REMINDER, Map.of("notice", "last-call"), it -> it);

        assertThat(messages(story)).isEqualTo(3);
        assertThat(Mails.await(server, "twice@people.example", 3)).hasSize(3);
    }

    @Test
    void several_nodes_send_each_mail_once() {
        postman.stop();
        try {
            Instant soon = Instant.parse("2030-01-15T12:00:00Z");
            for (int i = 0; i < 20; i++) {
                people.requester("node-" + i, "No", "De");
                server.mailbox("node-" + i + "@people.example");
                Story.open(cases, transaction, "node-" + i, Language.EN).tokenReady(soon);
            }
            List<CompletableFuture<Void>> nodes = Stream.generate(this::anotherNode)
                    .limit(4)
                    .map(node -> CompletableFuture.runAsync(node::run))
                    .toList();
            nodes.forEach(CompletableFuture::join);
        } finally {
            postman.start();
        }

        List<MimeMessage> mails = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            mails.addAll(Mails.await(server, "node-" + i + "@people.example", 2));
        }
        assertThat(mails).hasSize(40).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void a_person_is_told_the_steps_of_a_case_in_their_order_though_another_node_or_a_failure_holds_one_up() {
        postman.stop();
        try {
            forgetWhatOtherTestsLeft();
            people.requester("order", "Ora", "Dine");
            server.mailbox("order@people.example");
            Story story = Story.open(cases, transaction, "order", Language.EN);
            story.tokenReady(Instant.parse("2030-01-15T12:00:00Z"));

            transaction.executeWithoutResult(busyNode -> {
                QueuedMail first = outbox.lockDue().orElseThrow();
                assertThat(kind(first)).isEqualTo(Kind.OPENED);
                CompletableFuture.runAsync(anotherNode()::run).join();
                assertThat(Mails.to(server, "order@people.example")).isEmpty();

                outbox.postpone(first, clock.instant().plusSeconds(60), "451 not now");
                assertThat(outbox.lockDue()).isEmpty();
            });

            clock.advance(Duration.ofSeconds(31));
            transaction.executeWithoutResult(
                    busyNode -> assertThat(kind(outbox.lockDue().orElseThrow())).isEqualTo(Kind.TOKEN_READY));
            clock.advance(Duration.ofSeconds(31));
        } finally {
            postman.start();
        }

        assertThat(Mails.await(server, "order@people.example", 2))
                .extracting(MimeMessage::getSubject)
                .satisfiesExactly(
                        first -> assertThat(first).contains("received"),
                        second -> assertThat(second).contains("ready"));
    }

    @Test
    void what_is_sealed_in_a_mail_is_erased_once_it_is_sent() {
        people.requester("sealed", "Sea", "Led");
        Story story = transaction.execute(status -> {
            Story opened = Story.open(cases, transaction, "sealed", Language.EN);
            jdbc.sql("update resetdesk.mail set sealed = '\\x1234' where case_number = ?")
                    .param(opened.number().value())
                    .update();
            return opened;
        });

        Mails.await(server, "sealed@people.example", 1);

        await().until(() -> count("resetdesk.mail where sent_at is not null and sealed is null and", story) == 1);
    }

    @Test
    void pauses_grow_from_seconds_to_a_quarter_of_an_hour_and_stay_under_a_minute_at_first() {
        assertThat(Pauses.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Pauses.after(Duration.ofMinutes(10))).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(Pauses.after(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(3));
        assertThat(Pauses.after(Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(15));
    }

    private void forgetWhatOtherTestsLeft() {
        jdbc.sql("delete from resetdesk.mail where sent_at is null").update();
    }

    private static Kind kind(QueuedMail mail) {
        return Objects.requireNonNull(mail.news()).event();
    }

    private MailRound anotherNode() {
        return new MailRound(outbox, delivery, mailServer, clock, transactions);
    }

    private int attempts(Story story) {
        return jdbc.sql("select coalesce(sum(attempts), 0) from resetdesk.mail where case_number = ?")
                .param(story.number().value())
                .query(Integer.class)
                .single();
    }

    private long messages(Story story) {
        return count("resetdesk.message where", story);
    }

    private long count(String from, Story story) {
        return jdbc.sql("select count(*) from " + from + " case_number = ?")
                .param(story.number().value())
                .query(Long.class)
                .single();
    }
}
