package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.notice.live.Ear;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** Several nodes are one desk. */
@TestMethodOrder(OrderAnnotation.class)
class NodesIT {

    private static final int CASES = Boolean.getBoolean("full") ? 500 : 24;
    private static final int CLIENTS = 4;

    /** Of jobs, so that those of a killed node come back while somebody waits for them. */
    private static final Duration LOCK = Duration.ofSeconds(40);

    static TwoNodes nodes;

    @BeforeAll
    static void start() throws Exception {
        nodes = new TwoNodes(
                "nodes", Map.of("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", Long.toString(LOCK.toMillis())));
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    @Order(1)
    void two_nodes_that_start_together_on_an_empty_database_lay_everything_once() {
        assertThat(nodes.count("select count(*) from act_id_user where id_ = 'admin'"))
                .isEqualTo(1);
        assertThat(nodes.count("select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(nodes.count("select max(version_) from act_re_procdef")).isEqualTo(1);
        assertThat(nodes.count("select count(*) - count(distinct name_) from act_ru_filter"))
                .isZero();
        assertThat(nodes.count("select count(*) from resetdesk.flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    @Order(2)
    void a_session_is_good_on_every_node_and_ended_on_all_at_once() throws Exception {
        Person marco = nodes.first.account(Role.REQUESTER);
        Person atFirst = marco.browser();
        String cookie = "JSESSIONID=" + atFirst.cookie("JSESSIONID");

        assertThat(withCookie(nodes.second, cookie, "/api/account").status()).isEqualTo(200);
        assertThat(withCookie(nodes.second, cookie, "/camunda/api/admin/auth/user/default")
                        .text())
                .contains("tasklist");
        assertThat(nodes.count("select count(*) from resetdesk.session where account_id = '" + marco.id() + "'"))
                .isEqualTo(1);
        InputStream stream = nodes.second
                .stranger()
                .open(nodes.second
                        .stranger()
                        .request("/api/messages/stream")
                        .header("Cookie", cookie)
                        .header("Accept", "text/event-stream"))
                .body();

        assertThat(atFirst.delete("/api/session").status()).isEqualTo(204);

        assertThat(withCookie(nodes.second, cookie, "/api/account").status()).isEqualTo(401);
        Thread reader = new Thread(() -> drain(stream));
        reader.start();
        reader.join(Duration.ofSeconds(30).toMillis());
        assertThat(reader.isAlive()).isFalse();
    }

    @Test
    @Order(3)
    void a_new_password_or_a_lost_group_counts_on_every_node_at_once() {
        Person sara = nodes.first.account(Role.SUPPORT);
        Person atSecond = TwoNodes.at(nodes.second, sara);
        Person browserAtSecond = atSecond.browser();
        assertThat(atSecond.get("/engine-rest/incident").status()).isEqualTo(200);
        assertThat(browserAtSecond.get("/engine-rest/incident").status()).isEqualTo(200);

        Person admin = nodes.first.admin();
        assertThat(admin.delete("/engine-rest/group/support/members/" + sara.id())
                        .status())
                .isEqualTo(204);

        assertThat(atSecond.get("/engine-rest/incident").status()).isEqualTo(403);
        assertThat(browserAtSecond.get("/engine-rest/incident").status()).isEqualTo(403);

        Map<String, String> credentials =
                Map.of("password", "Another-password-2", "authenticatedUserPassword", admin.password());
        assertThat(admin.put("/engine-rest/user/" + sara.id() + "/credentials", credentials)
                        .status())
                .isEqualTo(204);

        assertThat(atSecond.get("/api/account").status()).isEqualTo(401);
        assertThat(browserAtSecond.get("/api/account").status()).isEqualTo(401);
        assertThat(atSecond.with("Another-password-2").get("/api/account").status())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void G5_with_one_of_two_nodes_killed_half_way_every_token_is_issued_once_and_every_notice_sent_once()
            throws Exception {
        List<Person> people = IntStream.range(0, CLIENTS)
                .mapToObj(i -> nodes.first.account(Role.REQUESTER))
                .toList();
        people.forEach(person -> nodes.surroundings.mail().mailbox(person.id() + "@example.org"));
        Queue<String> numbers = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> submissions = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            int turn = i;
            submissions.add(clients.submit(() -> {
                Person requester = people.get(turn % CLIENTS);
                numbers.add(turn % 2 == 0 ? submitEvenIfKilled(requester) : submit(nodes.second, requester, form()));
            }));
        }
        await().atMost(Duration.ofMinutes(10)).until(() -> numbers.size() >= CASES / 2);
        nodes.first.kill();
        for (Future<?> submission : submissions) {
            submission.get();
        }
        clients.shutdown();

        await().atMost(Duration.ofMinutes(Boolean.getBoolean("full") ? 20 : 5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        nodes.count("select count(*) from resetdesk.reset_case where state = 'TO_CONFIRM'") == CASES);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> nodes.count("select count(*) from resetdesk.mail where sent_at is null") == 0);

        assertThat(numbers).hasSize(CASES).doesNotHaveDuplicates();
        assertThat(nodes.count("select count(*) from resetdesk.reset_case")).isEqualTo(CASES);
        assertThat(nodes.count("select count(*) from resetdesk.token")).isEqualTo(CASES);
        assertThat(nodes.count("select count(distinct case_number) from resetdesk.token"))
                .isEqualTo(CASES);
        assertThat(nodes.count("select count(*) from resetdesk.message where event = 'TOKEN_READY'"))
                .isEqualTo(CASES);
        assertThat(nodes.count("select count(*) from act_ru_incident")).isZero();
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : nodes.surroundings.mail().received()) {
            mails.add(mail.getMessageID());
        }
        assertThat(mails.stream().distinct()).hasSize(2 * CASES);
        // between the mail server's 250 and the commit, one mail may have been under way (G4)
        assertThat(mails.size()).isBetween(2 * CASES, 2 * CASES + 1);
        assertThat(Files.readString(nodes.second.log())).doesNotContain("OutOfMemoryError");
    }

    @Test
    @Order(5)
    void G5_what_happens_on_one_node_is_heard_on_the_other_which_ends_its_streams_politely_when_it_stops()
            throws Exception {
        if (!nodes.first.isUp()) {
            nodes.first.start();
        }
        Person marco = nodes.first.account(Role.REQUESTER);
        try (Ear elsewhere = Ear.of(TwoNodes.at(nodes.second, marco));
                Ear here = Ear.of(marco)) {
            String number = submit(nodes.first, marco, form());
            elsewhere.awaitMessages(number, 2);
            elsewhere.awaitChange(number);
            here.awaitMessages(number, 2);

            Instant before = Instant.now();
            nodes.second.stop();

            elsewhere.awaitEnd();
            assertThat(Duration.between(before, Instant.now()))
                    .as("a node does not wait for its listeners to leave")
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(here.ended()).isFalse();
            assertThat(elsewhere.messages(number)).containsExactlyInAnyOrderElementsOf(here.messages(number));
        }
    }

    private static EngineFormBody form() {
        return Requests.request(nodes.device(DeviceKind.CODE))
                .with("requestId", UUID.randomUUID().toString());
    }

    /** A client that hears nothing asks once more, elsewhere, with the same request id. */
    private static String submitEvenIfKilled(Person requester) {
        EngineFormBody form = form();
        try {
            return submit(nodes.first, requester, form);
        } catch (RuntimeException nodeIsGone) {
            return submit(nodes.second, requester, form);
        }
    }

    private static String submit(ForkedDesk node, Person requester, EngineFormBody form) {
        Answer answer = Requests.submit(TwoNodes.at(node, requester), form);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path("businessKey").asText();
    }

    private static Answer withCookie(ForkedDesk node, String cookie, String path) {
        Person nobody = node.stranger();
        return nobody.send(nobody.request(path)
                .header("Cookie", cookie)
                .header("X-Requested-With", "test")
                .GET());
    }

    private static void drain(InputStream stream) {
        try (stream) {
            stream.readAllBytes();
        } catch (IOException ended) {
            // that is what is waited for
        }
    }
}
