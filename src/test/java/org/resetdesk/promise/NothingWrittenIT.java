package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenVerification;
import org.resetdesk.scenario.Requests;

/**
 * Every path that a secret takes, and the failures on it, walked through the production jar with every logger at DEBUG; then a search
 * of all that was written or said meanwhile.
 */
class NothingWrittenIT {

    private static final String WITNESS = "Wilhelmina-Canary-31";
    private static final Pattern LINK = Pattern.compile("/share/([A-Za-z0-9_-]{32})");
    private static final Pattern REGISTRATION = Pattern.compile("/register#([A-Za-z0-9_-]{32})");
    private static final Pattern CODE = Pattern.compile("\\b([0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5})\\b");

    @TempDir
    Path directory;

    @Test
    void G18_P03_no_secret_is_written_anywhere_on_any_path() throws Exception {
        try (CanaryDesk desk = new CanaryDesk("canary", directory)) {
            keys(desk.canaries);
            desk.desk.start();
            Person marco = person(desk, Role.REQUESTER, WITNESS);
            Person sara = person(desk, Role.SUPPORT, "Sara");
            Person elena = person(desk, Role.SUPERVISOR, "Elena");
            logins(desk, marco);
            builtinIssuer(desk, marco, sara);
            verification(desk);
            registration(desk);
            desk.desk.restart(Map.of("RESETDESK_DEFAULT_ISSUER", "http"));
            vendorsService(desk, marco);
            desk.desk.restart(Map.of("RESETDESK_DEFAULT_ISSUER", "manual"));
            agentsHand(desk, marco, sara);
            everythingAsked(desk, List.of(marco, sara, elena, desk.desk.admin(), desk.desk.stranger()));
            plant(desk);

            Map<String, Set<String>> found = search(desk);

            assertThat(names(found.getOrDefault("mails", Set.of())))
                    .as("each in its own letter")
                    .containsExactlyInAnyOrder(
                            "witness",
                            "link's secret",
                            "refused link's secret",
                            "authentication code",
                            "registration's secret");
            found.remove("mails");
            // the search is not blind: it finds what it should
            assertThat(found.remove("witness, planted")).containsExactly("witness (plain)");
            for (String place : List.of("log", "answers", "database files")) {
                assertThat(names(found.getOrDefault(place, Set.of()))).as(place).contains("witness");
            }
            found.values().forEach(secrets -> secrets.removeIf(secret -> secret.startsWith("witness (")));
            found.values().removeIf(Set::isEmpty);
            assertThat(found).isEmpty();
        }
    }

    private static void keys(Canaries canaries) throws IOException {
        Map<String, String> files = LocalSettings.create();
        canaries.add(
                "device secret",
                Base64.getDecoder()
                        .decode(Files.readString(LocalSettings.deviceSecretFile(), US_ASCII)
                                .strip()));
        String pem = Files.readString(Path.of(files.getOrDefault("resetdesk.signing-key-file", "")))
                .replaceAll("-----[^-]+-----|\\s", "");
        byte[] pkcs8 = Base64.getDecoder().decode(pem);
        canaries.add("signing key", java.util.Arrays.copyOfRange(pkcs8, 36, 68));
        String vault = Files.readString(Path.of(files.getOrDefault("resetdesk.vault-key-file", "")));
        String value = vault.replaceAll("(?s).*\"value\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        canaries.add("vault key", Base64.getDecoder().decode(value));
        canaries.add("witness", WITNESS);
    }

    private static Person person(CanaryDesk desk, Role role, String firstName) {
        String password = "canary-of-" + role.group() + "-" + firstName.hashCode();
        desk.canaries.add("password of " + role.group(), password);
        return desk.desk.account(role, firstName, password);
    }

    private static void logins(CanaryDesk desk, Person marco) {
        Person browser = marco.browser();
        desk.canaries.add("session", String.valueOf(browser.cookie("JSESSIONID")));
        browser.get("/api/cases");
        browser.delete("/api/session");
        Person forgetful = person(desk, Role.APPLICANT, "Fabio");
        String wrong = "canary-wrongly-typed-1";
        desk.canaries.add("wrong password", wrong);
        for (Object body : List.of(
                Map.of("user", forgetful.id(), "password", wrong),
                Map.of("user", Map.of("x", wrong), "password", wrong),
                Map.of("user", forgetful.id(), "password", List.of(wrong)),
                "{\"user\":\"x\",\"password\":\"" + wrong + "\"",
                "{\"user\":\"x\",\"password\":" + wrong + "}",
                "{\"user\":\"x\",\"" + wrong + "\":1}")) {
            desk.hear(desk.desk.stranger().post("/api/session", body));
        }
        desk.nothingWritten("resetdesk.audit_entry", "true", () -> {
            desk.hear(desk.desk.stranger().post("/api/session", Map.of("user", forgetful.id(), "password", wrong)));
            desk.hear(desk.desk
                    .stranger()
                    .post("/api/session", Map.of("user", marco.id(), "password", marco.password())));
        });
        assertThat(desk.hear(forgetful.with(wrong).get("/api/account")).status())
                .isEqualTo(401);
        assertThat(desk.hear(forgetful.with(wrong).get("/engine-rest/task")).status())
                .isEqualTo(401);
        Person rita = person(desk, Role.DISTRIBUTOR, "Rita");
        String changed = "canary-that-was-changed-2";
        desk.canaries.add("changed password", changed);
        Map<String, String> change = Map.of("password", changed, "authenticatedUserPassword", rita.password());
        String path = "/engine-rest/user/" + rita.id() + "/credentials";
        desk.nothingWritten("resetdesk.audit_entry", "true", () -> desk.hear(rita.put(path, change)));
        assertThat(desk.hear(rita.put(path, change)).status()).isEqualTo(204);
        assertThat(desk.hear(rita.with(changed).get("/api/account")).status()).isEqualTo(200);
    }

    private static void builtinIssuer(CanaryDesk desk, Person marco, Person sara) {
        SimulatedDevice camera = desk.device(DeviceKind.CODE);
        String path = desk.open(marco, Requests.request(camera));
        desk.awaitState(marco, path, "TO_CONFIRM");
        desk.nothingWritten("resetdesk.audit_entry", "true", () -> {
            assertThat(desk.hear(marco.post(path + "/token/reveal")).status()).isGreaterThanOrEqualTo(500);
            assertThat(desk.hear(marco.get(path + "/token/file")).status()).isGreaterThanOrEqualTo(500);
        });
        String code = desk.reveal(marco, path, "reset code");
        assertThat(marco.get(path + "/token/file").text()).contains(code);
        assertThat(desk.hear(sara.post(path + "/token/reveal")).status()).isEqualTo(403);
        links(desk, marco, path, code);
        camera.exportFeatureCode();
        assertThat(desk.complete(
                                marco,
                                path,
                                new EngineFormBody()
                                        .with("deviceAnswer", "REFUSED")
                                        .with(
                                                "featureCode",
                                                camera.liveFeatureCode().orElseThrow()))
                        .status())
                .isEqualTo(204);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            Answer token = marco.post(path + "/token/reveal");
            return token.status() == 200 && !token.text().contains(code);
        });
        desk.reveal(marco, path, "second reset code");
        assertThat(marco.post(path + "/withdraw").status()).isEqualTo(204);
        assertThat(desk.hear(marco.post(path + "/token/reveal")).status()).isIn(409, 410);

        SimulatedDevice recorder = desk.device(DeviceKind.XML);
        String second = desk.open(marco, Requests.request(recorder));
        desk.awaitState(marco, second, "TO_CONFIRM");
        assertThat(marco.get(second + "/token/file").text()).isEqualTo(desk.reveal(marco, second, "reset file"));
        assertThat(desk.complete(marco, second, new EngineFormBody().with("deviceAnswer", "ACCEPTED"))
                        .status())
                .isEqualTo(204);
        desk.awaitState(marco, second, "CLOSED");
        failingDelegate(desk, marco, sara);
    }

    private static void links(CanaryDesk desk, Person marco, String path, String code) {
        Person helper = desk.desk.stranger();
        Map<String, String> recipient = Map.of("email", "helper@site.example", "language", "en");
        desk.mailsRefused(LINK, () -> desk.hear(marco.post(path + "/shares", recipient)));
        String refused = desk.inMail(LINK, null);
        desk.canaries.add("refused link's secret", refused);
        desk.hear(marco.post(path + "/shares", recipient));
        String secret = desk.inMail(LINK, refused);
        desk.canaries.add("link's secret", secret);
        desk.hear(helper.get("/share/" + secret + "x"));
        helper.get("/share/" + secret);
        desk.nothingWritten(
                "resetdesk.audit_entry",
                "true",
                () -> assertThat(press(helper, secret).text()).doesNotContain(code));
        assertThat(press(helper, secret).text()).contains(code);
        assertThat(press(helper, secret).status()).isEqualTo(410);
    }

    private static Answer press(Person helper, String secret) {
        return helper.send(helper.request("/share/" + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    /** The task that follows cannot be made: the token was, and is rolled back; the job keeps its exception, then an incident. */
    private static void failingDelegate(CanaryDesk desk, Person marco, Person sara) {
        String[] path = new String[1];
        desk.nothingWritten("act_ru_task", "new.task_def_key_ = 'confirmReset'", () -> {
            path[0] = desk.open(marco, Requests.request(desk.device(DeviceKind.CODE)));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                desk.jdbc.update("update act_ru_job set retries_ = 1, duedate_ = localtimestamp - interval '1 hour'"
                        + " where type_ = 'message' and exception_msg_ is not null and retries_ > 0"
                        + " and lock_owner_ is null");
                return desk.jdbc.queryForObject("select count(*) from act_ru_incident", Integer.class) == 1;
            });
            desk.hear(sara.get("/engine-rest/incident"));
            JsonNode jobs =
                    desk.hear(sara.get("/engine-rest/job?withException=true")).json();
            jobs.forEach(job ->
                    desk.hear(sara.get("/engine-rest/job/" + job.path("id").asText() + "/stacktrace")));
        });
        desk.awaitState(marco, path[0], "TO_CONFIRM");
        desk.reveal(marco, path[0], "code of a job that failed");
    }

    private static void verification(CanaryDesk desk) {
        Person anna = person(desk, Role.APPLICANT, "Anna");
        Person dario = person(desk, Role.DISTRIBUTOR, "Dario");
        String start = "/engine-rest/process-definition/key/account-verification/submit-form";
        String instance = desk.hear(anna.post(start, OpenVerification.asking(dario)))
                .json()
                .path("id")
                .asText();
        desk.mailsRefused(
                CODE,
                () -> desk.hear(dario.post(task(dario, instance), OpenVerification.variables("decision", "APPROVE"))));
        String code = desk.inMail(CODE, null);
        desk.canaries.add("authentication code", code);
        desk.canaries.add("authentication code", code.replace("-", ""));
        String redeem = task(anna, instance);
        desk.hear(anna.post(redeem, OpenVerification.variables("authenticationCode", code + "0")));
        desk.hear(anna.post(redeem, OpenVerification.variables("authenticationCode", code, "other", code)));
        desk.hear(anna.post(redeem, "{\"variables\":{\"authenticationCode\":{\"value\":\"" + code + "\""));
        desk.hear(anna.post(
                redeem, Map.of("variables", Map.of("authenticationCode", Map.of("value", code, "type", "Date")))));
        desk.nothingWritten(
                "resetdesk.audit_entry",
                "true",
                () -> desk.hear(anna.post(redeem, OpenVerification.variables("authenticationCode", code))));
        assertThat(desk.hear(anna.post(redeem, OpenVerification.variables("authenticationCode", code)))
                        .status())
                .isEqualTo(204);
        desk.hear(anna.get("/api/messages"));
    }

    private static String task(Person reader, String instance) {
        String id = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> reader.get("/engine-rest/task?processInstanceId=" + instance)
                                .json()
                                .path(0)
                                .path("id")
                                .asText(),
                        found -> !found.isEmpty());
        return "/engine-rest/task/" + id + "/submit-form";
    }

    private static void registration(CanaryDesk desk) {
        Person stranger = desk.desk.stranger();
        desk.mailsRefused(
                REGISTRATION,
                () -> desk.hear(
                        stranger.post("/api/registrations", Map.of("email", "nadia@example.org", "language", "it"))));
        String secret = desk.inMail(REGISTRATION, null);
        String password = "canary-of-the-newcomer-6";
        desk.canaries.add("registration's secret", secret);
        desk.canaries.add("newcomer's password", password);
        Map<String, String> form =
                Map.of("secret", secret, "firstName", "Nadia", "lastName", "Neri", "password", password);
        desk.nothingWritten(
                "resetdesk.audit_entry", "true", () -> desk.hear(stranger.post("/api/registrations/confirm", form)));
        desk.hear(stranger.post("/api/registrations/confirm", form));
        desk.hear(stranger.post("/api/registrations/confirm", form));
    }

    private static void vendorsService(CanaryDesk desk, Person marco) {
        String path = desk.open(marco, Requests.request(desk.device(DeviceKind.CODE)));
        desk.awaitState(marco, path, "TO_CONFIRM");
        assertThat(marco.post(path + "/token/reveal").text()).contains(EchoingVendor.TOKEN);
        assertThat(desk.vendor.bearers()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(marco.post(path + "/withdraw").status()).isEqualTo(204);
    }

    private static void agentsHand(CanaryDesk desk, Person marco, Person sara) {
        String code = "canary-by-hand-83";
        desk.canaries.add("code typed by an agent", code);
        String path = desk.open(marco, Requests.request(desk.device(DeviceKind.CODE)));
        EngineFormBody typed = new EngineFormBody().with("code", code).with("codeRepeated", code);
        assertThat(desk.complete(
                                sara,
                                path,
                                new EngineFormBody().with("code", code).with("codeRepeated", code + "1"))
                        .status())
                .isEqualTo(400);
        desk.complete(sara, path, new EngineFormBody().with("code", code + "!").with("codeRepeated", code + "!"));
        desk.complete(sara, path, new EngineFormBody().with("code", code).with("comment", code));
        desk.hear(sara.post(
                "/engine-rest/task/" + desk.taskOf(sara, path) + "/submit-form",
                "{\"variables\":{\"code\":{\"value\":\"" + code + "\""));
        desk.hear(sara.post("/engine-rest/task/" + desk.taskOf(sara, path) + "/complete", typed.json()));
        desk.nothingWritten(
                "resetdesk.audit_entry",
                "true",
                () -> assertThat(desk.complete(sara, path, typed).status()).isGreaterThanOrEqualTo(500));
        assertThat(desk.complete(sara, path, typed).status()).isEqualTo(204);
        desk.awaitState(marco, path, "TO_CONFIRM");
        assertThat(marco.post(path + "/token/reveal").text()).contains(code);

        String inFile = "canary-in-a-file-57";
        desk.canaries.add("file sent by an agent", inFile);
        String second = desk.open(marco, Requests.request(desk.device(DeviceKind.XML)));
        byte[] broken = ("<vendor>" + inFile + "<").getBytes(UTF_8);
        byte[] file = ("<vendor>" + inFile + "</vendor>").getBytes(UTF_8);
        assertThat(desk.complete(sara, second, new EngineFormBody().withFile("tokenFile", broken, "t.xml"))
                        .status())
                .isEqualTo(400);
        Person atBrowser = sara.browser();
        assertThat(desk.hear(atBrowser.post(
                                "/camunda/api/engine/engine/default/task/" + desk.taskOf(sara, second) + "/submit-form",
                                new EngineFormBody()
                                        .withFile("tokenFile", file, "t.xml")
                                        .json()))
                        .status())
                .isEqualTo(204);
        desk.awaitState(marco, second, "TO_CONFIRM");
        assertThat(marco.get(second + "/token/file").text()).contains(inFile);
    }

    /** What each can read about all of it. */
    private static void everythingAsked(CanaryDesk desk, List<Person> readers) {
        for (Person reader : readers) {
            for (String path : List.of(
                    "/api/account",
                    "/api/cases?size=100",
                    "/api/messages?size=200",
                    "/api/cases/" + WITNESS,
                    "/no-such-page",
                    "/actuator",
                    "/actuator/health",
                    "/actuator/health/readiness",
                    "/actuator/env",
                    "/actuator/configprops",
                    "/actuator/loggers",
                    "/actuator/metrics",
                    "/actuator/prometheus",
                    "/actuator/heapdump",
                    "/actuator/threaddump",
                    "/actuator/sbom",
                    "/actuator/httpexchanges",
                    "/.well-known/jwks.json",
                    "/engine-rest/task?maxResults=500",
                    "/engine-rest/process-instance?maxResults=500",
                    "/engine-rest/variable-instance?maxResults=500",
                    "/engine-rest/incident",
                    "/engine-rest/job",
                    "/engine-rest/history/variable-instance?maxResults=500",
                    "/engine-rest/history/detail?maxResults=500",
                    "/engine-rest/history/user-operation?maxResults=500",
                    "/engine-rest/history/incident",
                    "/engine-rest/history/job-log",
                    "/engine-rest/user")) {
                desk.hear(reader.get(path));
            }
            JsonNode cases = reader.get("/api/cases?size=100").json().path("items");
            cases.forEach(each ->
                    desk.hear(reader.get("/api/cases/" + each.path("caseNumber").asText())));
        }
    }

    /** Where the walk itself leaves nothing, so that the search is known to look there too. */
    private static void plant(CanaryDesk desk) {
        desk.jdbc.execute("create table resetdesk.planted (word text, file bytea, object jsonb, words text[])");
        desk.jdbc.update(
                "insert into resetdesk.planted values (?, null, null, null), (null, ?, null, null),"
                        + " (null, null, to_jsonb(?::text), null), (null, null, null, array[?])",
                WITNESS,
                ("x" + Base64.getEncoder().encodeToString(WITNESS.getBytes(UTF_8))).getBytes(UTF_8),
                WITNESS,
                WITNESS);
        desk.jdbc.queryForList("select lo_from_bytea(0, ?)", (Object) WITNESS.getBytes(UTF_8));
        desk.jdbc.update("insert into act_ge_bytearray (id_, name_, bytes_) values ('planted', 'planted', ?)", (Object)
                WITNESS.getBytes(UTF_8));
    }

    private static Map<String, Set<String>> search(CanaryDesk desk) throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        found.put("answers", desk.canaries.in(desk.heard()));
        found.put("mails", new TreeSet<>());
        for (byte[] mail : desk.mail.mails()) {
            found.get("mails").addAll(desk.canaries.in(mail));
            found.get("mails")
                    .addAll(desk.canaries.in(EchoingMailServer.text(mail).getBytes(UTF_8)));
        }
        StoredBytes stored = new StoredBytes(desk.jdbc);
        Set<String> planted = new TreeSet<>();
        stored.tables().forEach((table, bytes) -> {
            Set<String> inTable = desk.canaries.in(bytes);
            if (List.of("table resetdesk.planted", "table public.act_ge_bytearray", "large objects")
                    .contains(table)) {
                assertThat(inTable).as(table).contains("witness (plain)");
                planted.add("witness (plain)");
            }
            found.put(table, inTable);
        });
        found.put("witness, planted", planted);
        Set<String> files = new TreeSet<>();
        for (Path file : stored.files()) {
            files.addAll(desk.canaries.in(Files.readAllBytes(file)));
        }
        found.put("database files", files);
        found.put("log", desk.canaries.in(Files.readAllBytes(desk.desk.log())));
        return found;
    }

    private static Set<String> names(Set<String> traces) {
        return traces.stream()
                .map(trace -> trace.substring(0, trace.lastIndexOf(" (")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
