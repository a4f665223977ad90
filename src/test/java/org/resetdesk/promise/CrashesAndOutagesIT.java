package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The packaged desk, its database and its mail server, each gone at the wrong moment. The database's file system is never lost here:
 * what a process has written the operating system keeps, so nothing of this shows what a power cut does.
 */
class CrashesAndOutagesIT {

    private static final boolean FULL = Boolean.getBoolean("full");
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** A killed desk's jobs are free again when their lock is over: shorter here than in production, longer than any step takes. */
    private static final String JOB_LOCK_MILLIS = "30000";

    /** For cases whose jobs a killed desk had locked. */
    private static final Duration IN_TIME = Duration.ofMinutes(2);

    private static final Surroundings surroundings = new Surroundings();
    private static final ForkedDesk desk = ForkedDesk.node(
            "crashes",
            surroundings,
            Map.of(
                    "TZ",
                    ROME.getId(),
                    "RESETDESK_LIMIT_CASES_PER_HOUR",
                    "1000",
                    "RESETDESK_EVIDENCE_DEADLINE",
                    "PT20S",
                    "RESETDESK_TOKEN_VALIDITY",
                    Duration.between(Instant.now(), hourThatComesTwice()).toString(),
                    // a killed desk's jobs are free again when their lock is over: shorter here than people would set
                    // it
                    "CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS",
                    JOB_LOCK_MILLIS));
    private static final JdbcClient sql = surroundings.sql();

    /** Once, and after a story that did not come to its end. */
    @BeforeEach
    void start() {
        if (!desk.isUp()) {
            desk.start();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
        surroundings.close();
    }

    private static EngineFormBody straight(DeviceKind kind) {
        return Requests.request(Requests.device(kind, Clock.systemUTC(), desk.stranger()));
    }

    private static EngineFormBody withUnreadableCode() {
        return straight(DeviceKind.CODE)
                .without("featureCode")
                .withFile("featureCodePhoto", Requests.blankPhoto(), "qr.png");
    }

    private static int readiness() {
        return desk.stranger().get("/actuator/health/readiness").status();
    }

    /** A requester whose mailbox stands ready. */
    private static Person requester() {
        Person requester = desk.account(Role.REQUESTER);
        desk.mail().mailbox(requester.id() + "@example.org");
        return requester;
    }

    @Test
    void G1_what_was_acknowledged_before_a_kill_is_there_once_afterwards_and_goes_on() throws Exception {
        int kills = FULL ? 20 : 2;
        int count = FULL ? 200 : 12;
        System.out.println("G1: the moments of -Dcrash.seed=" + SEED);
        Random random = new Random(SEED);
        Person marco = requester();
        try (Submitters load = new Submitters(desk, marco, count)) {
            for (int kill = 0; kill < kills; kill++) {
                load.await(kill * count / kills);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2000));
                desk.kill();
                desk.start();
            }
            List<LiveCase> cases = load.cases();
            Books books = new Books(surroundings, marco);
            books.balance(cases);
            int twice = books.mailsArrived(kills, Duration.ofMinutes(1));
            System.out.printf(
                    "G1: %d kills under %d submissions, %d tries without an answer, %d mails twice%n",
                    kills, count, load.repeated(), twice);
        }
        AuditVerdict audit = AuditVerdict.of(surroundings.settings());
        assertThat(audit.status()).as(audit.text()).isZero();
    }

    @Test
    void G2_a_restart_of_the_database_needs_no_hand() throws Exception {
        int count = FULL ? 100 : 8;
        // longer than a request waits for a connection (10 s), so that some are told to come back
        Duration outage = Duration.ofSeconds(FULL ? 20 : 12);
        Person marco = requester();
        try (Submitters load = new Submitters(desk, marco, count)) {
            load.await(count / 4);
            Instant gone = Instant.now();
            surroundings.database().crash();
            CompletableFuture<Integer> readiness = CompletableFuture.supplyAsync(CrashesAndOutagesIT::readiness);
            CompletableFuture<Answer> list = CompletableFuture.supplyAsync(() -> marco.get("/api/cases"));
            await().atMost(outage.multipliedBy(2))
                    .until(() -> Duration.between(gone, Instant.now()).compareTo(outage) >= 0);
            assertThat(readiness.getNow(503))
                    .as("it waits for a connection, and then says so")
                    .isEqualTo(503);
            surroundings.database().comeBack();
            assertThat(list.join().status()).as(list.join().text()).isIn(200, 503);
            Instant back = Instant.now();

            await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
            System.out.println("G2: ready again after " + Duration.between(back, Instant.now()));
            Books books = new Books(surroundings, marco);
            books.balance(load.cases());
            System.out.println("G2: every case had come as far after " + Duration.between(back, Instant.now()));
            books.mailsArrived(1, Duration.ofMinutes(1));
            assertThat(load.repeated()).as("the outage was noticed").isPositive();
        }
    }

    @Test
    void G3_O03_a_mail_server_that_is_down_delays_mails_and_nothing_else() throws Exception {
        Person marco = requester();
        desk.mail().goDown();
        LiveCase opened = LiveCase.open(marco, straight(DeviceKind.XML)).awaitState("TO_CONFIRM", LiveCase.SOON);
        opened.decide(marco, new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
        opened.awaitOutcome("RESET_DONE", LiveCase.SOON);
        assertThat(marco.get("/api/messages").json().path("total").asInt()).isEqualTo(3);
        // the first of the case; the others wait for their turn behind it
        await().until(() -> sql.sql("select max(attempts) from resetdesk.mail where recipient = ?")
                        .param(marco.id())
                        .query(Integer.class)
                        .single()
                > 0);
        assertThat(desk.mail().received()).isEmpty();
        assertThat(readiness()).isEqualTo(200);

        desk.mail().comeBack();
        Instant back = Instant.now();
        Books books = new Books(surroundings, marco);
        books.mailsArrived(0, Duration.ofSeconds(60));
        System.out.println("G3: every mail had arrived after " + Duration.between(back, Instant.now()));
        assertThat(desk.mail().received()).hasSize(3);
        assertThat(books.incidents()).isZero();
    }

    @Test
    void G4_a_crash_after_the_mail_servers_word_and_before_the_commit_sends_at_most_one_mail_twice() throws Exception {
        Person marco = requester();
        sql.sql("create function public.wait_before_sent() returns trigger language plpgsql as"
                        + " $$ begin perform pg_advisory_xact_lock(4); return new; end $$")
                .update();
        sql.sql("create trigger wait before update on resetdesk.mail for each row when (new.sent_at is not null)"
                        + " execute function public.wait_before_sent()")
                .update();
        Map<String, String> login = surroundings.settings();
        try (Connection holder = DriverManager.getConnection(
                        login.getOrDefault("SPRING_DATASOURCE_URL", ""), "postgres", "postgres");
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4)");
            int before = desk.mail().received().size();
            LiveCase opened = LiveCase.open(marco, straight(DeviceKind.CODE));
            await().atMost(LiveCase.SOON)
                    .until(() -> sql.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                    .query(Integer.class)
                                    .single()
                            == 1);
            assertThat(desk.mail().received())
                    .as("taken by the mail server, not yet known to the desk")
                    .hasSize(before + 1);

            desk.kill();
            statement.execute("select pg_advisory_unlock(4)");
            sql.sql("drop function public.wait_before_sent() cascade").update();
            desk.start();

            opened.awaitState("TO_CONFIRM", IN_TIME);
            assertThat(new Books(surroundings, marco).mailsArrived(1, LiveCase.SOON))
                    .isEqualTo(1);
        }
    }

    @Test
    void G8_O05_deadlines_that_pass_while_no_node_is_up_fire_once_when_two_come_back_and_all_else_goes_on()
            throws Exception {
        Person marco = requester();
        Person sara = desk.account(Role.SUPPORT);
        LiveCase reviewed = LiveCase.open(
                marco, straight(DeviceKind.CODE).withFile("labelPhoto", Requests.blankPhoto(), "label.png"));
        LiveCase asked = LiveCase.open(marco, withUnreadableCode()).awaitState("NEEDS_ACTION", LiveCase.SOON);
        LiveCase acknowledged = LiveCase.open(marco, straight(DeviceKind.XML));
        desk.kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> overdue(asked));

        try (ForkedDesk second = ForkedDesk.node(
                "crashes-second",
                surroundings,
                Map.of("TZ", "America/New_York", "CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS", JOB_LOCK_MILLIS))) {
            Thread starting = new Thread(second::start);
            starting.start();
            desk.start();
            starting.join();

            asked.awaitOutcome("ABANDONED", IN_TIME);
            acknowledged.awaitState("TO_CONFIRM", IN_TIME);
            reviewed.decide(sara, new EngineFormBody().with("decision", "APPROVE"));
            reviewed.awaitState("TO_CONFIRM", LiveCase.SOON);
        }
        assertThat(passes(asked, "closeAsAbandoned")).isEqualTo(1);
        assertThat(passes(asked, "remindOfEvidence")).isLessThanOrEqualTo(1);
        assertThat(asked.timeline().stream().filter("CLOSED"::equals)).hasSize(1);
        assertThat(passes(acknowledged, "issueToken")).isEqualTo(1);
        Books books = new Books(surroundings, marco);
        books.mailsArrived(1, LiveCase.SOON);
        assertThat(books.incidents()).isZero();
    }

    private static boolean overdue(LiveCase asked) {
        return sql.sql("""
                        select max(j.duedate_) < now() at time zone 'UTC' from act_ru_job j
                        join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ? and j.type_ = 'timer'
                        """).param(asked.number()).query(Boolean.class).single();
    }

    private static long passes(LiveCase opened, String element) {
        return sql.sql("""
                        select count(*) from act_hi_actinst a join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                        where p.business_key_ = ? and a.act_id_ = ?
                        """).params(opened.number(), element).query(Long.class).single();
    }

    @Test
    void G8_a_deadline_in_the_hour_that_comes_twice_is_due_when_it_says_wherever_the_machine_stands() {
        LiveCase opened = LiveCase.open(requester(), straight(DeviceKind.CODE)).awaitState("TO_CONFIRM", LiveCase.SOON);

        Instant expires =
                Instant.parse(opened.seen().path("token").path("expiresAt").asText());
        assertThat(expires.atZone(ROME).getHour()).isEqualTo(2);
        Instant due = sql.sql("""
                        select j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = ? and d.act_id_ = 'tokenValidityOver'
                        """)
                .param(opened.number())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
        assertThat(Duration.between(expires, due).abs()).isLessThan(Duration.ofSeconds(5));
    }

    /** A quarter past two in the next October night in which Rome's clocks go back, the second time. */
    private static Instant hourThatComesTwice() {
        ZoneOffsetTransition change = ROME.getRules().nextTransition(Instant.now());
        while (!change.isOverlap()) {
            change = ROME.getRules().nextTransition(change.getInstant());
        }
        return change.getInstant().plus(15, ChronoUnit.MINUTES);
    }
}
