package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The production jar with every logger at DEBUG, all of whose secrets are known, and everything that is heard from it. */
final class CanaryDesk implements AutoCloseable {

    private static final String DATABASE_PASSWORD = "canary-of-the-database-5f1b";
    private static final String MAIL_PASSWORD = "canary-of-the-mail-server-77ab";
    private static final String BEARER = "canary-of-the-bearer-4e0d9c";
    private static final String ADMIN_PASSWORD = "canary-of-the-administrator-91";

    final Canaries canaries = new Canaries();
    final EchoingMailServer mail = new EchoingMailServer();
    final EchoingVendor vendor = new EchoingVendor();
    final LocalDatabase database = new LocalDatabase();
    final JdbcTemplate jdbc;
    final ForkedDesk desk;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    CanaryDesk(String name, Path directory) throws IOException {
        Map<String, String> settings = new HashMap<>();
        database.settings()
                .forEach((property, value) ->
                        settings.put(property.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));
        settings.put("SPRING_DATASOURCE_PASSWORD", DATABASE_PASSWORD);
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(mail.port()));
        settings.put("SPRING_MAIL_USERNAME", "desk");
        settings.put("SPRING_MAIL_PASSWORD", MAIL_PASSWORD);
        settings.put("SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", "true");
        settings.put("RESETDESK_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("RESETDESK_REGISTRATION", "true");
        settings.put("RESETDESK_HTTP_ISSUER_URL", vendor.url());
        settings.put(
                "RESETDESK_HTTP_ISSUER_TOKEN_FILE",
                Files.writeString(directory.resolve("bearer"), BEARER).toString());
        settings.put("LOGGING_LEVEL_ROOT", "DEBUG");
        desk = new ForkedDesk(name, settings);
        Files.deleteIfExists(desk.log());
        jdbc = new JdbcTemplate(new DriverManagerDataSource(
                Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL")), "postgres", "postgres"));
        canaries.add("database password", DATABASE_PASSWORD);
        canaries.add("mail server password", MAIL_PASSWORD);
        canaries.add("bearer token", BEARER);
        canaries.add("vendor's token", EchoingVendor.TOKEN);
        canaries.add("administrator's password", ADMIN_PASSWORD);
    }

    /** An answer that must not hold a secret. */
    Answer hear(Answer answer) {
        heard.writeBytes(answer.response().headers().map().toString().getBytes(UTF_8));
        heard.writeBytes(answer.bytes());
        heard.write('\n');
        return answer;
    }

    byte[] heard() {
        return heard.toByteArray();
    }

    SimulatedDevice device(DeviceKind kind) {
        return Requests.device(kind, Clock.systemUTC(), desk.stranger());
    }

    /** Submits a request; gives the path of its case. */
    String open(Person requester, EngineFormBody form) {
        Answer answer = hear(Requests.submit(requester, form));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return "/api/cases/" + answer.json().path("businessKey").asText();
    }

    /** Waits for a state; what failed meanwhile is tried again soon. */
    void awaitState(Person reader, String path, String state) {
        await(path + " " + state)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    tryAgain();
                    return hear(reader.get(path)).json().path("state").asText().equals(state);
                });
    }

    private void tryAgain() {
        jdbc.update("update act_ru_job set retries_ = 3, duedate_ = localtimestamp - interval '1 hour'"
                + " where type_ = 'message' and exception_msg_ is not null and lock_owner_ is null");
        jdbc.update("update resetdesk.mail set next_attempt_at = now() - interval '1 hour'"
                + " where sent_at is null and failed_at is null and attempts > 0");
    }

    /** The code, or the signature of the file; a secret from now on. */
    String reveal(Person requester, String path, String name) {
        Answer answer = requester.post(path + "/token/reveal");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode token = answer.json();
        String text = token.path("code").asText();
        if (token.has("xml")) {
            MatchResult signature = Pattern.compile("SignatureValue>\\s*([A-Za-z0-9+/]{40})")
                    .matcher(token.path("xml").asText())
                    .results()
                    .findFirst()
                    .orElseThrow();
            text = signature.group(1);
        }
        canaries.add(name, text);
        if (text.length() == 11) {
            canaries.add(name, text.replace("-", ""));
        }
        return token.has("xml") ? token.path("xml").asText() : text;
    }

    String taskOf(Person reader, String path) {
        return await("task of " + reader.id())
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> reader.get("/engine-rest/task?processInstanceBusinessKey="
                                        + path.substring(path.lastIndexOf('/') + 1))
                                .json()
                                .path(0)
                                .path("id")
                                .asText(),
                        Predicate.not(String::isEmpty));
    }

    Answer complete(Person person, String path, EngineFormBody form) {
        return hear(person.post("/engine-rest/task/" + taskOf(person, path) + "/submit-form", form.json()));
    }

    /** What stands in a mail that came, the newest that fits. */
    String inMail(Pattern pattern, @Nullable String before) {
        return await("mail with " + pattern)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            tryAgain();
                            return mail.texts().stream()
                                    .flatMap(text -> pattern.matcher(text).results())
                                    .map(found -> found.group(1))
                                    .filter(secret -> !secret.equals(before))
                                    .reduce((first, last) -> last)
                                    .orElse(null);
                        },
                        Objects::nonNull);
    }

    /** The mail server refuses, and says why at length, until it has refused a mail with that in it. */
    void mailsRefused(Pattern secret, Runnable act) {
        mail.refuse(true);
        act.run();
        await("a refused mail").atMost(Duration.ofMinutes(1)).until(() -> {
            tryAgain();
            return mail.refused().stream().anyMatch(text -> secret.matcher(text).find());
        });
        mail.refuse(false);
    }

    /** While this runs, nothing can be written into a table. */
    void nothingWritten(String table, String condition, Runnable act) {
        jdbc.execute("create or replace function public.refuse() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disk is full: %', new; end $$");
        jdbc.execute("create trigger refuse before insert on " + table + " for each row when (" + condition
                + ") execute function public.refuse()");
        try {
            act.run();
        } finally {
            jdbc.execute("drop trigger refuse on " + table);
        }
    }

    @Override
    public void close() throws Exception {
        desk.close();
        mail.close();
        vendor.close();
        database.close();
    }
}
