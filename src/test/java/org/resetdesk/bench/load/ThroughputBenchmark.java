package org.resetdesk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.Resetdesk;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.reading.CodeReader;
import org.resetdesk.evidence.reading.Grey;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * (a) the engine alone with the same wait states, (b) the desk's automated way with pictures, (c) the decoding of the same pictures alone,
 * one after the other on one machine with the same client; {@code mvn -Pbenchmark test} prints what they cost and the ratios.
 */
class ThroughputBenchmark {

    private static final int CASES = Integer.getInteger("cases", 160);
    private static final int WARMING = Integer.getInteger("warming", 80);
    private static final int AT_ONCE = 500;
    private static final int ROUNDS_TO_WARM_THE_READER = 5;
    private static final Person NOBODY = Person.at("http://127.0.0.1:1", "", "");
    /** As the image starts it. */
    private static final List<String> JVM = List.of("-Xmx1g", "-XX:+UseParallelGC");

    private final StringBuilder report = new StringBuilder();

    @Test
    void the_desk_beside_the_bare_engine_and_the_bare_reader() throws Exception {
        List<LoadCase> cases = LoadCase.some(CASES, NOBODY);
        say(
                "%d cases, %d pictures of %d kB on average, %d clients, %d processors",
                CASES,
                pictures(cases).size(),
                pictures(cases).stream().mapToInt(picture -> picture.length).sum()
                        / 1024
                        / pictures(cases).size(),
                EngineClient.CLIENTS,
                Runtime.getRuntime().availableProcessors());
        try (LoadDatabase database = new LoadDatabase();
                LocalMail mail = new LocalMail()) {
            Stretch words = engine(
                    "a_words",
                    "(a) engine, without files",
                    database,
                    i -> cases.get(i % CASES).words());
            Stretch files = engine(
                    "a_files",
                    "(a) engine, same bodies",
                    database,
                    i -> cases.get(i % CASES).body());
            Stretch desk = desk(database, mail, cases);
            double decoding = decoding(cases);
            say(Stretch.head());
            List.of(words, files, desk).forEach(stretch -> say("%s", stretch.line()));
            say(
                    "(c) decoding alone: %.3f s of processor and %.3f s by the clock for each case on %d threads",
                    decoding * 2, decoding, 2);
            compare("without files", words, desk, decoding);
            compare("same bodies", files, desk, decoding);
        }
        System.out.println(report);
    }

    private void compare(String what, Stretch engine, Stretch desk, double decoding) {
        say(
                "b / (a + c), %s: time %.2f, processor %.2f; submit p95 b / a %.2f",
                what,
                desk.secondsPerCase() / (engine.secondsPerCase() + decoding),
                desk.processorPerCase() / (engine.processorPerCase() + decoding * 2),
                desk.submission(0.95) / engine.submission(0.95));
    }

    private Stretch engine(String name, String title, LoadDatabase server, IntFunction<String> bodies) {
        Map<String, String> settings = new HashMap<>(server.empty(name));
        JdbcTemplate jdbc = LoadDatabase.jdbc(settings);
        settings.put("spring.profiles.active", EmptyEngine.PROFILE);
        settings.put("spring.flyway.enabled", "false");
        settings.put("camunda.bpm.deployment-resource-pattern", "classpath:bench/load/*.bpmn");
        settings.put("camunda.bpm.authorization.enabled", "false");
        // the nearest of the engine's own levels to the desk's
        settings.put("camunda.bpm.history-level", "audit");
        try (ForkedApplication application = new ForkedApplication(name, EmptyEngine.class, JVM, settings)) {
            say("%s ready after %.1f s", title, Stretch.seconds(application.untilReady()));
            Person client = application.person("", "");
            EngineClient clients = new EngineClient("same-wait-states", List.of(client));
            return measured(title, application, server, jdbc, clients, bodies, () -> true);
        }
    }

    private Stretch desk(LoadDatabase server, LocalMail mail, List<LoadCase> cases) {
        Map<String, String> settings = new HashMap<>(server.empty("desk"));
        JdbcTemplate jdbc = LoadDatabase.jdbc(settings);
        settings.putAll(LocalSettings.create());
        settings.putAll(mail.settings());
        settings.put("resetdesk.limit-cases-per-hour", "100000");
        try (ForkedApplication application = new ForkedApplication("desk", Resetdesk.class, JVM, settings)) {
            say("desk ready after %.1f s", Stretch.seconds(application.untilReady()));
            List<Person> people = IntStream.range(0, EngineClient.CLIENTS)
                    .mapToObj(i -> requester(application, settings, i))
                    .toList();
            EngineClient clients = new EngineClient("device-password-reset", people);
            return measured(
                    "(b) desk",
                    application,
                    server,
                    jdbc,
                    clients,
                    // those to warm up are drawn when they are needed: thousands of them would not fit into memory
                    i -> (i < CASES ? cases.get(i) : LoadCase.of(i, NOBODY)).body(),
                    () -> nothingWaits(jdbc));
        }
    }

    private static boolean nothingWaits(JdbcTemplate jdbc) {
        Integer waiting = jdbc.queryForObject("""
                select (select count(*) from resetdesk.mail where sent_at is null and failed_at is null)
                  + (select count(*) from resetdesk.audit_unsealed)""", Integer.class);
        return waiting != null && waiting == 0;
    }

    private static Person requester(ForkedApplication application, Map<String, String> settings, int number) {
        Person admin = application.person("admin", settings.getOrDefault("resetdesk.admin-password", ""));
        String id = "load-" + number;
        Map<String, String> profile =
                Map.of("id", id, "firstName", "Load", "lastName", id, "email", id + "@example.org");
        assertThat(admin.post(
                                "/engine-rest/user/create",
                                Map.of("profile", profile, "credentials", Map.of("password", "a-Password-for-load-1")))
                        .status())
                .isEqualTo(204);
        assertThat(admin.put("/engine-rest/group/requester/members/" + id, Map.of())
                        .status())
                .isEqualTo(204);
        return application.person(id, "a-Password-for-load-1").browser();
    }

    private Stretch measured(
            String title,
            ForkedApplication application,
            LoadDatabase server,
            JdbcTemplate jdbc,
            EngineClient clients,
            IntFunction<String> bodies,
            java.util.concurrent.Callable<Boolean> quiet) {
        for (int done = 0; done < WARMING; done += AT_ONCE) {
            int first = CASES + done;
            clients.carry(Math.min(AT_ONCE, WARMING - done), i -> bodies.apply(first + i), new Phases());
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(quiet);
        long bytes = LoadDatabase.bytesWithoutPictures(jdbc);
        Duration processor = application.processorTime();
        Duration database = server.processorTime();
        long begun = System.nanoTime();
        Phases phases = new Phases();
        List<Duration> submissions = clients.carry(CASES, bodies, phases);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(quiet);
        phases.ended("mails and audit after the last closing");
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        say("%s: %s", title, phases);
        return new Stretch(
                title,
                CASES,
                wall,
                submissions,
                application.processorTime().minus(processor),
                server.processorTime().minus(database),
                LoadDatabase.bytesWithoutPictures(jdbc) - bytes);
    }

    /** Seconds by the clock for the pictures of a case, on two threads. */
    private double decoding(List<LoadCase> cases) throws Exception {
        ForkJoinPool two = new ForkJoinPool(2);
        List<byte[]> pictures = pictures(cases);
        for (int round = 0; round < ROUNDS_TO_WARM_THE_READER; round++) {
            two.submit(() -> pictures.parallelStream().forEach(ThroughputBenchmark::decode))
                    .get();
        }
        long begun = System.nanoTime();
        two.submit(() -> pictures.parallelStream().forEach(ThroughputBenchmark::decode))
                .get();
        double seconds = (System.nanoTime() - begun) / 1e9;
        two.shutdown();
        return seconds / CASES;
    }

    private static void decode(byte[] picture) {
        try {
            DecodedPicture decoded = PictureDecoder.decode(CleanPicture.of(picture));
            assertThat(CodeReader.read(Grey.of(decoded.image()), Duration.ofSeconds(1))
                            .codes())
                    .isNotEmpty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<byte[]> pictures(List<LoadCase> cases) {
        return cases.stream().flatMap(one -> one.pictures().stream()).toList();
    }

    private void say(String line, Object... values) {
        String said = String.format(Locale.ROOT, line, values);
        System.out.println(said);
        report.append(said).append(System.lineSeparator());
    }
}
