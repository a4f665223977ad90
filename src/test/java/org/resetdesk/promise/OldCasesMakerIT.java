package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.InstalledPostgres;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenVerification;
import org.resetdesk.scenario.Requests;

/** Makes the dump that upgrades are tested with: for each release that people have, once, with that release's jar ({@code -Ddesk.jar=…}). */
@EnabledIfSystemProperty(named = "upgrade.dump", matches = ".+", disabledReason = "makes a dump and tests nothing")
class OldCasesMakerIT {

    private final Map<String, LiveCase> cases = new HashMap<>();
    private final Properties list = new Properties();

    @TempDir
    Path directory;

    @Test
    void a_case_in_every_state() throws Exception {
        Path target = Files.createDirectories(Path.of(System.getProperty("upgrade.dump")));
        try (InstalledPostgres postgres = new InstalledPostgres(directory)) {
            postgres.createDatabase("resetdesk");
            Map<String, String> settings = new HashMap<>(OldCases.LASTING);
            settings.putAll(postgres.settings("resetdesk"));
            try (Surroundings surroundings = new Surroundings(settings);
                    ForkedDesk desk = ForkedDesk.node(
                            "old-cases",
                            surroundings,
                            Map.of("RESETDESK_HTTP_ISSUER_URL", "http://127.0.0.1:9/tokens"))) {
                make(desk);
            }
            Path plain = directory.resolve("dump.sql");
            postgres.dump("resetdesk", plain, "--inserts", "--rows-per-insert=100", "--no-owner", "--no-privileges");
            write(plain, target.resolve("dump.sql.gz"));
        }
        for (String key : List.of("device-secret-file", "signing-key-file", "vault-key-file")) {
            Path file = Path.of(LocalSettings.create().getOrDefault("resetdesk." + key, ""));
            Files.copy(file, target.resolve(file.getFileName()));
        }
        try (Writer out = Files.newBufferedWriter(target.resolve("cases.properties"))) {
            list.store(out, null);
        }
    }

    private void make(ForkedDesk desk) throws Exception {
        desk.restart(Map.of("RESETDESK_TOKEN_VALIDITY", "PT5S", "RESETDESK_EVIDENCE_DEADLINE", "PT5S"));
        Person sara = desk.named(Role.SUPPORT, "sara");
        desk.named(Role.SUPERVISOR, "elena");
        open(desk, "expired", unlabelled(desk, "expired")).decide(sara, decision("APPROVE"));
        open(desk, "abandoned", withoutCode(desk, "abandoned"));
        live("expired").awaitOutcome("EXPIRED", LiveCase.SOON);
        live("abandoned").awaitOutcome("ABANDONED", LiveCase.SOON);

        desk.restart(Map.of("RESETDESK_TOKEN_VALIDITY", "P3650D", "RESETDESK_EVIDENCE_DEADLINE", "P3650D"));
        closed(desk, sara);
        toConfirm(desk, sara);
        open(desk, OldCases.REVIEW, unlabelled(desk, OldCases.REVIEW));
        differing(desk, sara);
        open(desk, OldCases.ASKED, withoutCode(desk, OldCases.ASKED)).awaitState("NEEDS_ACTION", LiveCase.SOON);
        verifications(desk);

        desk.restart(Map.of("RESETDESK_DEFAULT_ISSUER", "manual"));
        open(desk, OldCases.ENTER, unlabelled(desk, OldCases.ENTER)).decide(sara, decision("APPROVE"));
        desk.restart(Map.of("RESETDESK_DEFAULT_ISSUER", "http"));
        open(desk, OldCases.VENDOR, unlabelled(desk, OldCases.VENDOR)).decide(sara, decision("APPROVE"));
        await().atMost(LiveCase.SOON)
                .until(() -> desk.surroundings()
                                .sql()
                                .sql("select count(*) from act_ru_job where exception_msg_ is not null")
                                .query(Integer.class)
                                .single()
                        == 1);
        desk.restart(Map.of("RESETDESK_DEFAULT_ISSUER", "builtin", "CAMUNDA_BPM_JOB_EXECUTION_ENABLED", "false"));
        desk.mail().goDown();
        open(desk, OldCases.SUBMITTED, OldCases.request(device(desk, OldCases.SUBMITTED)));
        assertThat(desk.known(OldCases.FILE)
                        .post(
                                live(OldCases.FILE).path() + "/shares",
                                Map.of("email", "helper@example.org", "language", "it"))
                        .status())
                .isEqualTo(201);
        cases.forEach((name, each) -> list.setProperty(
                name,
                each.number() + " " + each.seen().path("state").asText() + " "
                        + each.seen().path("outcome").asText()));
        System.out.println(list);
    }

    private void closed(ForkedDesk desk, Person sara) throws IOException {
        open(desk, "done", OldCases.request(device(desk, "done")))
                .awaitState("TO_CONFIRM", LiveCase.SOON)
                .decide(desk.known("done"), new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
        open(desk, "rejected", unlabelled(desk, "rejected"))
                .decide(sara, decision("REJECT").with("reasonCode", "ownership.doubtful"));
        LiveCase withdrawn = open(desk, "withdrawn", unlabelled(desk, "withdrawn"));
        withdrawn.requester().post(withdrawn.path() + "/withdraw");
    }

    private void toConfirm(ForkedDesk desk, Person sara) throws IOException {
        EngineFormBody form = unlabelled(desk, OldCases.CONFIRMED);
        LiveCase confirm = open(desk, OldCases.CONFIRMED, form);
        confirm.decide(sara, decision("APPROVE"));
        cases.put("duplicate", LiveCase.open(confirm.requester(), form).awaitOutcome("DUPLICATE", LiveCase.SOON));
        open(desk, OldCases.FILE, OldCases.request(device(desk, OldCases.FILE)));
        SimulatedDevice camera = device(desk, OldCases.REFUSED_ONCE);
        LiveCase refused =
                open(desk, OldCases.REFUSED_ONCE, OldCases.request(camera)).awaitState("TO_CONFIRM", LiveCase.SOON);
        refused.decide(
                refused.requester(),
                new EngineFormBody().with("deviceAnswer", "REFUSED").with("featureCode", camera.exportFeatureCode()));
        for (String name : List.of(OldCases.CONFIRMED, OldCases.FILE, OldCases.REFUSED_ONCE)) {
            live(name).awaitState("TO_CONFIRM", LiveCase.SOON);
        }
    }

    /** Twice the label of another device: a person decides, and then a second one. */
    private void differing(ForkedDesk desk, Person sara) throws IOException {
        LiveCase second = open(
                desk,
                OldCases.SECOND,
                Requests.request(device(desk, OldCases.SECOND))
                        .withFile("labelPhoto", OldCases.label(device(desk, "another")), "label.png"));
        second.awaitState("NEEDS_ACTION", LiveCase.SOON);
        second.decide(
                second.requester(),
                new EngineFormBody().withFile("labelPhoto", OldCases.label(device(desk, "a third")), "label.png"));
        second.awaitState("IN_PROGRESS", LiveCase.SOON);
        second.decide(sara, decision("APPROVE"));
    }

    private void verifications(ForkedDesk desk) {
        Person dario = desk.named(Role.DISTRIBUTOR, "dario");
        for (String name : List.of("anna", "bruno")) {
            Person applicant = desk.named(Role.APPLICANT, name);
            assertThat(applicant
                            .post(
                                    "/engine-rest/process-definition/key/account-verification/submit-form",
                                    OpenVerification.asking(dario))
                            .status())
                    .isEqualTo(200);
            if (name.equals("anna")) {
                String task = await().atMost(LiveCase.SOON)
                        .until(
                                () -> dario.get("/engine-rest/task")
                                        .json()
                                        .path(0)
                                        .path("id")
                                        .asText(),
                                id -> !id.isEmpty());
                dario.post(
                        "/engine-rest/task/" + task + "/submit-form",
                        OpenVerification.variables("decision", "APPROVE"));
                list.setProperty(OldCases.CODE, OpenVerification.codeIn(desk.mail(), applicant, 1));
            }
        }
    }

    private LiveCase live(String name) {
        return Objects.requireNonNull(cases.get(name));
    }

    private LiveCase open(ForkedDesk desk, String name, EngineFormBody form) {
        LiveCase opened = LiveCase.open(desk.named(Role.REQUESTER, name), form);
        cases.put(name, opened);
        return opened;
    }

    private static SimulatedDevice device(ForkedDesk desk, String name) throws IOException {
        return OldCases.device(name, LocalSettings.deviceSecretFile(), desk.stranger());
    }

    private static EngineFormBody unlabelled(ForkedDesk desk, String name) throws IOException {
        return OldCases.request(device(desk, name)).withFile("labelPhoto", Requests.blankPhoto(), "label.png");
    }

    private static EngineFormBody withoutCode(ForkedDesk desk, String name) throws IOException {
        return OldCases.request(device(desk, name))
                .without("featureCode")
                .withFile("featureCodePhoto", Requests.blankPhoto(), "qr.png");
    }

    private static EngineFormBody decision(String decision) {
        return new EngineFormBody().with("decision", decision);
    }

    /** Without what only psql understands. */
    private static void write(Path plain, Path zipped) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped));
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(plain)) {
                if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict")) {
                    text.write(line + "\n");
                }
            }
        }
    }
}
