package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.audit.AuditOf;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.retention.EndOfRetention;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is left of cases and of people when their time is over. */
class RetentionTest extends Scenario {

    private static final String COMMENT = "Il custode, Ugo Brambillasca, risponde al 333-7654321";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String helper = "aiuto-" + mark + "@cantiere.example";

    @Test
    void P01_a_case_past_its_retention_names_nobody_and_no_device_and_the_audit_verifies() {
        Person marco = named(people.requester());
        OpenCase waiting = open(people.requester(), request(codeDevice()));
        EndedCases ended = new EndedCases(this, marco, helper, COMMENT + mark);
        clock.advance(Duration.ofDays(60));
        Person anna = people.requester();
        OpenCase younger = open(anna, request(codeDevice()));
        younger.deviceAccepted();
        clock.advance(Duration.ofDays(32));
        HeldData held = held(marco, ended.devices());
        held.assertAllThere();
        Map<String, String> others = contents(waiting, younger);

        EndOfRetention.erase(desk);

        assertThat(held.places())
                .as("the account itself, and its id in what must stay")
                .isEqualTo(Map.of(
                        "account",
                                Set.of(
                                        "public.act_id_user",
                                        "public.act_id_membership",
                                        "public.act_ru_authorization",
                                        "resetdesk.known_caller",
                                        "resetdesk.audit_entry"),
                        "name", Set.of("public.act_id_user"),
                        "mail", Set.of("public.act_id_user")));
        assertThat(jdbc.queryForList(
                        "select resource_type_ from public.act_ru_authorization where user_id_ = ?",
                        Integer.class,
                        marco.id()))
                .as("his account is his own, and no task is any more")
                .containsOnly(Resources.USER.resourceType());
        assertThat(contents(waiting, younger)).isEqualTo(others);
        assertThat(younger.seenBy(anna).path("evidence")).hasSize(2);
        assertThat(waiting.state()).isEqualTo("TO_CONFIRM");
        assertThat(jdbc.queryForObject("""
                        select count(*) from resetdesk.evidence_bytes b where not exists (
                          select from resetdesk.evidence_picture where b.sha256 in (full_sha256, review_sha256))
                        """, Integer.class)).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(AuditOf.desk(desk.getEnvironment()))
                        .contains("good: ")
                        .doesNotContain("BROKEN"));
        EndOfRetention.erase(desk);
        assertThatOnlyTheFrameIsLeft(ended, marco);
    }

    /** For staff: when what happened; for the requester nothing. */
    private void assertThatOnlyTheFrameIsLeft(EndedCases ended, Person marco) {
        Person sara = people.supportAgent();
        for (OpenCase each : ended.all()) {
            JsonNode seen = each.seenBy(sara);
            assertThat(seen.path("state").asText()).isEqualTo("CLOSED");
            assertThat(seen.path("outcome").asText()).isNotEmpty();
            assertThat(seen.path("erasedAt").asText()).isNotEmpty();
            assertThat(seen.path("serialNumber").isNull()).isTrue();
            assertThat(seen.path("evidence")).isEmpty();
            assertThat(seen.path("findings")).isEmpty();
            assertThat(seen.path("timeline").findValuesAsText("event")).contains("OPENED", "CLOSED");
            assertThat(marco.get(each.path()).status()).isEqualTo(404);
            assertThat(jdbc.queryForList(
                            "select action from resetdesk.audit_entry where case_number = ? and action = 'case.erased'",
                            String.class,
                            each.number()))
                    .hasSize(1);
            assertThat(jdbc.queryForList(
                            "select detail::text from resetdesk.audit_entry where case_number = ?",
                            String.class,
                            each.number()))
                    .noneMatch(detail -> detail.contains("address") || detail.contains("comment"));
            assertThat(jdbc.queryForObject(
                            "select count(*) from public.act_hi_decinst where proc_inst_id_ = ?",
                            Integer.class,
                            each.instanceId()))
                    .isZero();
        }
        assertThat(ended.all().get(0).seenBy(sara).path("timeline").toString())
                .contains("il richiedente")
                .doesNotContain(marco.id(), "cantiere");
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isZero();
        assertThat(marco.get("/api/messages").json().path("total").asInt()).isZero();
    }

    @Test
    void P01_a_challenge_stays_used_after_its_case_was_erased() {
        Person marco = people.requester();
        clock.advance(Duration.ofDays(-91));
        EngineFormBody form = request(codeDevice());
        open(marco, form).deviceAccepted();
        clock.reset();

        EndOfRetention.erase(desk);

        assertThat(open(people.requester(), form).findings()).contains("feature-code.reused");
    }

    @Test
    void P01_what_people_did_to_a_case_that_is_still_open_stays_and_holds_up_nothing_that_is_too_old() {
        OpenCase waiting = open(people.requester(), request(codeDevice()));
        String acts = "insert into public.act_hi_op_log (id_, operation_type_, entity_type_, timestamp_, proc_inst_id_)"
                + " select 'old-' || ? || i, 'Claim', 'Task', now() - interval '200 days', ? from generate_series(1, ?) i";
        jdbc.update(acts, mark + "-case-", waiting.instanceId(), 1500);
        jdbc.update(acts, mark + "-account-", null, 3);

        EndOfRetention.erase(desk);

        assertThat(actsLike(mark + "-case-%")).isEqualTo(1500);
        assertThat(actsLike(mark + "-account-%")).isZero();
        jdbc.update("delete from public.act_hi_op_log where id_ like 'old-' || ?", mark + "%");
    }

    private int actsLike(String ids) {
        return jdbc.queryForObject(
                "select count(*) from public.act_hi_op_log where id_ like 'old-' || ?", Integer.class, ids);
    }

    @Test
    void P01_a_person_who_asks_for_it_is_erased_at_once() {
        Person marco = named(people.requester());
        SimulatedDevice device = codeDevice();
        OpenCase done = open(marco, request(device));
        Person admin = people.administrator();
        marco.put("/api/account", Map.of("language", "en"));

        Answer tooEarly = admin.delete("/api/accounts/" + marco.id());
        assertThat(tooEarly.code()).isEqualTo("erasure.open-cases");
        assertThat(tooEarly.text()).contains(done.number());
        assertThat(marco.get("/api/account").status()).isEqualTo(200);
        done.deviceAccepted();
        for (Person other : List.of(marco, people.supportAgent(), people.supervisor(), people.distributor())) {
            assertThat(other.delete("/api/accounts/" + marco.id()).status()).isEqualTo(403);
        }
        HeldData held = held(marco, List.of(device));

        Answer erased = admin.delete("/api/accounts/" + marco.id());

        assertThat(erased.text()).isEqualTo("{\"account\":true,\"cases\":1}");
        assertThat(held.places()).isEqualTo(Map.of("account", Set.of("resetdesk.audit_entry")));
        assertThat(marco.get("/api/account").status()).isEqualTo(401);
        assertThat(jdbc.queryForList(
                        "select action from resetdesk.audit_entry where detail->>'account' = ? and actor = ?",
                        String.class,
                        marco.id(),
                        admin.id()))
                .contains("account.deleted", "person.erased");
        assertThat(admin.delete("/api/accounts/" + marco.id()).text()).isEqualTo("{\"account\":false,\"cases\":0}");
    }

    @Test
    void P01_cases_of_an_account_that_was_taken_away_in_Admin_can_still_be_erased() {
        Person marco = named(people.requester());
        SimulatedDevice device = codeDevice();
        open(marco, request(device)).deviceAccepted();
        Person admin = people.administrator();
        assertThat(admin.delete("/engine-rest/user/" + marco.id()).status()).isEqualTo(204);

        assertThat(admin.delete("/api/accounts/" + marco.id()).text()).isEqualTo("{\"account\":false,\"cases\":1}");

        assertThat(held(marco, List.of(device)).places().keySet()).containsExactly("account");
    }

    @Test
    void P01_whoever_works_for_the_desk_or_is_being_verified_is_not_erased_yet() {
        Person admin = people.administrator();
        for (Person each : List.of(people.supportAgent(), people.supervisor(), people.distributor(), admin)) {
            assertThat(admin.delete("/api/accounts/" + each.id()).code()).isEqualTo("erasure.at-work");
            assertThat(each.get("/api/account").status()).isEqualTo(200);
        }
        Person anna = people.applicant();
        OpenVerification verification = OpenVerification.start(this, anna, people.distributor());
        assertThat(admin.delete("/api/accounts/" + anna.id()).code()).isEqualTo("erasure.open-verification");

        verification.decide("REJECT");
        assertThat(admin.delete("/api/accounts/" + anna.id()).status()).isEqualTo(200);
        assertThat(new HeldData(jdbc).with("account", anna.id()).places())
                .isEqualTo(Map.of("account", Set.of("resetdesk.audit_entry")));
        assertThat(jdbc.queryForObject(
                        "select count(*) from public.act_hi_varinst where proc_inst_id_ = ?",
                        Integer.class,
                        verification.instanceId()))
                .as("company and VAT number")
                .isZero();
    }

    private Person named(Person person) {
        User user = identities.createUserQuery().userId(person.id()).singleResult();
        user.setFirstName("Marcantonio");
        user.setLastName("Quercialunga-" + mark);
        user.setEmail("mq-" + mark + "@posta.example");
        identities.saveUser(user);
        return person;
    }

    private HeldData held(Person person, List<SimulatedDevice> devices) {
        HeldData held = new HeldData(jdbc)
                .with("account", person.id())
                .with("name", "Quercialunga-" + mark)
                .with("mail", "mq-" + mark + "@posta.example")
                .with("helper", helper.substring(0, 20))
                .with("comment", COMMENT + mark);
        devices.forEach(device -> held.with("device", device.identity().serialNumber()));
        return held;
    }

    /** Everything in our tables and the engine's history that belongs to these cases. */
    private Map<String, String> contents(OpenCase... cases) {
        Map<String, String> contents = new java.util.TreeMap<>();
        for (OpenCase each : cases) {
            for (String table : List.of(
                    "reset_case",
                    "evidence",
                    "timeline_entry",
                    "message",
                    "mail",
                    "token",
                    "assessment",
                    "challenge")) {
                contents.put(
                        each.number() + " " + table,
                        jdbc.queryForList(
                                        "select t::text from resetdesk." + table
                                                + " t where case_number = ? order by 1",
                                        String.class,
                                        each.number())
                                .toString());
            }
            for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_varinst", "act_hi_op_log")) {
                contents.put(
                        each.number() + " " + table,
                        jdbc.queryForList(
                                        "select t::text from public." + table + " t where proc_inst_id_ = ? order by 1",
                                        String.class,
                                        each.instanceId())
                                .toString());
            }
        }
        return contents;
    }
}
