package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.InstalledPostgres;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Back-up and restore with the options and the statement that the operations page names. */
class BackupIT {

    private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    static boolean postgresIsInstalled() {
        return InstalledPostgres.isThere();
    }

    @Test
    @EnabledIf(
            value = "postgresIsInstalled",
            disabledReason = "no PostgreSQL with pg_dump under /usr/lib/postgresql: apt-get install postgresql")
    void G9_what_was_dumped_from_a_desk_at_work_is_restored_verifies_and_goes_on() throws Exception {
        try (InstalledPostgres postgres = new InstalledPostgres(directory)) {
            postgres.createDatabase("resetdesk");
            postgres.createDatabase("restored");
            try (Surroundings before = new Surroundings(postgres.settings("resetdesk"));
                    ForkedDesk desk = ForkedDesk.node(
                            "backup", before, Map.of("CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS", "60000"))) {
                desk.start();
                story(postgres, before, desk);
            }
        }
    }

    private void story(InstalledPostgres postgres, Surroundings before, ForkedDesk desk) throws Exception {
        Person sara = desk.account(Role.SUPPORT);
        LiveCase confirm = LiveCase.open(requester(desk), straight(desk)).awaitState("TO_CONFIRM", LiveCase.SOON);
        await().atMost(LiveCase.SOON).until(() -> mailsOf(desk, confirm).size() == 2);
        desk.mail().goDown();
        LiveCase reviewed = LiveCase.open(
                requester(desk), straight(desk).withFile("labelPhoto", Requests.blankPhoto(), "label.png"));
        Person marco = requester(desk);
        Path dump = directory.resolve("resetdesk.dump");
        List<LiveCase> submitted;
        try (Submitters load = new Submitters(desk, marco, 6)) {
            load.await(2);
            postgres.dump("resetdesk", dump, "--format=custom");
            submitted = load.cases();
        }
        submitted.forEach(each -> each.awaitState("TO_CONFIRM", LiveCase.SOON));
        desk.mail().comeBack();
        await().atMost(LiveCase.SOON).until(() -> mailsOf(desk, reviewed).size() == 1);
        confirm.decide(confirm.requester(), new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
        confirm.awaitOutcome("RESET_DONE", LiveCase.SOON);
        desk.stop();

        postgres.restore("restored", dump, "--clean", "--if-exists");
        Map<String, String> there = postgres.settings("restored");
        JdbcClient sql = new Surroundings(there).sql();
        assertThat(sql.sql("select state from resetdesk.reset_case where case_number = ?")
                        .param(confirm.number())
                        .query(String.class)
                        .single())
                .isEqualTo("TO_CONFIRM");
        List<String> dumped = sql.sql("select case_number from resetdesk.reset_case where requester = ?")
                .param(marco.id())
                .query(String.class)
                .list();
        sql.sql(statement()).query().singleRow();
        desk.restart(Map.of("SPRING_DATASOURCE_URL", there.getOrDefault("spring.datasource.url", "")));

        goesOn(desk, sara, reviewed, confirm);
        submitted.stream()
                .filter(each -> dumped.contains(each.number()))
                .forEach(each -> each.awaitState("TO_CONFIRM", Duration.ofMinutes(2)));
        assertThat(LiveCase.open(marco, straight(desk)).number())
                .as("no number is given twice")
                .isNotIn(submitted.stream().map(LiveCase::number).toList());
        Map<String, String> settings = new java.util.HashMap<>(before.settings());
        settings.put("SPRING_DATASOURCE_URL", there.getOrDefault("spring.datasource.url", ""));
        AuditVerdict audit = AuditVerdict.of(settings);
        assertThat(audit.status()).as(audit.text()).isZero();
        assertThat(sql.sql("select count(*) from act_ru_incident")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** And only a mail that waited when the dump was made is sent again. */
    private static void goesOn(ForkedDesk desk, Person sara, LiveCase reviewed, LiveCase confirm) {
        await().atMost(LiveCase.SOON).until(() -> mailsOf(desk, reviewed).size() == 2);
        assertThat(mailsOf(desk, reviewed).get(0))
                .isEqualTo(mailsOf(desk, reviewed).get(1));
        reviewed.decide(sara, new EngineFormBody().with("decision", "APPROVE"));
        reviewed.awaitState("TO_CONFIRM", LiveCase.SOON);
        assertThat(confirm.requester().post(confirm.path() + "/token/reveal").status())
                .isEqualTo(200);
        List<String> mails = mailsOf(desk, confirm);
        assertThat(mails)
                .as("opened, to confirm, and the closure that is forgotten")
                .doesNotHaveDuplicates();
        confirm.decide(confirm.requester(), new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
        confirm.awaitOutcome("RESET_DONE", LiveCase.SOON);
    }

    private static Person requester(ForkedDesk desk) {
        Person requester = desk.account(Role.REQUESTER);
        desk.mail().mailbox(requester.id() + "@example.org");
        return requester;
    }

    private static EngineFormBody straight(ForkedDesk desk) {
        return Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger()));
    }

    /** Message-IDs of the mails about a case that have come since the mail server was last away. */
    private static List<String> mailsOf(ForkedDesk desk, LiveCase about) {
        return desk.mail().received().stream()
                .filter(mail -> {
                    try {
                        return mail.getSubject().startsWith(about.number());
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .map(mail -> {
                    try {
                        return mail.getMessageID();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String statement() throws IOException {
        String page = Files.readString(Path.of("src/docs/operations.md"));
        Matcher block = STATEMENT.matcher(page.substring(page.indexOf("## Back-up and restore")));
        assertThat(block.find()).isTrue();
        return block.group(1).strip().replaceAll(";$", "");
    }
}
