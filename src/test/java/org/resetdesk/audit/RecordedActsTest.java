package org.resetdesk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do at the real desk, and what of it is on record. */
class RecordedActsTest extends Scenario {

    private static final String CANARY = "Canary-7f3a91-bird";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealingRound round;

    @Autowired
    Environment environment;

    record Entry(
            String actor,
            String action,
            @Nullable String caseNumber,
            @Nullable String source,
            String detail) {

        String act() {
            return actor + " " + action;
        }
    }

    private List<Entry> entries(String condition, String value) {
        return jdbc.sql(
                        "select actor, action, case_number, source, detail::text as detail from resetdesk.audit_entry where "
                                + condition + " order by id")
                .param(value)
                .query(Entry.class)
                .list();
    }

    private List<Entry> of(OpenCase opened) {
        return entries("case_number = ?", opened.number());
    }

    private OpenCase underReview(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private static EngineFormBody decide(String decision) {
        return new EngineFormBody().with("decision", decision).with("comment", CANARY);
    }

    @Test
    void G19_decisions_reveals_downloads_and_the_devices_answer_are_on_record_with_from_where_and_without_the_token() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        OpenCase opened = underReview(marco);
        opened.complete(sara, "reviewRequest", decide("ASK_EVIDENCE").with("reasonCode", "label.unknown"));
        opened.complete(marco, "provideEvidence", new EngineFormBody().withFile("labelPhoto", blankPhoto(), "l.png"));
        opened.complete(sara, "reviewRequest", decide("APPROVE"));
        String code = opened.revealToken();
        assertThat(marco.get(opened.path() + "/token/file").status()).isEqualTo(200);
        assertThat(sara.post(opened.path() + "/token/reveal").status()).isEqualTo(403);
        opened.deviceAccepted();

        List<Entry> entries = of(opened);

        assertThat(entries)
                .extracting(Entry::act)
                .containsSubsequence(
                        marco.id() + " case.opened",
                        sara.id() + " decision.made",
                        marco.id() + " case.evidence_received",
                        sara.id() + " decision.made",
                        "resetdesk case.token_ready",
                        marco.id() + " case.revealed",
                        marco.id() + " case.revealed",
                        sara.id() + " token.forbidden",
                        marco.id() + " device.answered",
                        "resetdesk token.erased");
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("decision.made"))
                .satisfiesExactly(
                        asked -> assertThat(asked.detail())
                                .isEqualTo(
                                        "{\"reasonCode\":\"label.unknown\",\"task\":\"reviewRequest\",\"verdict\":\"ASK_EVIDENCE\"}"),
                        approved -> assertThat(approved.detail())
                                .isEqualTo("{\"task\":\"reviewRequest\",\"verdict\":\"APPROVE\"}"));
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("case.revealed"))
                .satisfiesExactly(
                        revealed -> assertThat(revealed.detail()).contains("\"way\":\"REVEAL\""),
                        downloaded -> assertThat(downloaded.detail()).contains("\"way\":\"DOWNLOAD\""));
        assertThat(entries)
                .filteredOn(entry -> List.of(marco.id(), sara.id()).contains(entry.actor()))
                .filteredOn(entry -> !entry.action().equals("evidence.received"))
                .allSatisfy(entry -> assertThat(entry.source()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1"));
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("case.token_ready"))
                .allSatisfy(entry -> assertThat(entry.source()).isNull());
        assertThat(entries.toString()).doesNotContain(code, code.replace("-", ""), CANARY);
    }

    @Test
    void withdrawals_and_revocations_are_on_record_under_the_name_of_whoever_did_them() {
        Person marco = people.requester();
        Person elena = people.supervisor();
        OpenCase withdrawn = underReview(marco);
        assertThat(marco.post(withdrawn.path() + "/withdraw").status()).isEqualTo(204);
        OpenCase revoked = open(marco, request(codeDevice()));
        assertThat(elena.post(revoked.path() + "/revoke", Map.of("reasonCode", "abuse.suspected", "comment", CANARY))
                        .status())
                .isEqualTo(204);
        revoked.letTheDeskWork();

        assertThat(of(withdrawn)).extracting(Entry::act).contains(marco.id() + " case.withdrawn");
        assertThat(of(revoked))
                .extracting(Entry::act)
                .containsSubsequence(elena.id() + " case.revoked", "resetdesk token.erased");
        assertThat(of(revoked).toString()).contains("abuse.suspected").doesNotContain(CANARY);
    }

    @Test
    void a_forwarded_header_does_not_change_from_where_somebody_is_said_to_come() {
        Person marco = people.requester();
        marco.send(marco.request("/api/account")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9"));

        assertThat(entries("actor = ?", marco.id())).singleElement().satisfies(login -> {
            assertThat(login.action()).isEqualTo("login.granted");
            assertThat(login.source()).isNotNull().doesNotContain("203.0.113.9");
        });
    }

    @Test
    void what_an_administrator_changes_is_on_record_and_what_he_grants_himself_is_told_to_supervisors() {
        Person ada = people.administrator();
        Person elena = people.supervisor();
        Person marco = people.requester();
        String made = "made-by-" + ada.id();

        assertThat(ada.post(
                                "/engine-rest/user/create",
                                Map.of(
                                        "profile",
                                                Map.of(
                                                        "id",
                                                        made,
                                                        "firstName",
                                                        "A",
                                                        "lastName",
                                                        "B",
                                                        "email",
                                                        "a@b.example"),
                                        "credentials", Map.of("password", CANARY)))
                        .status())
                .isEqualTo(204);
        assertThat(ada.put(
                                "/engine-rest/user/" + made + "/credentials",
                                Map.of("password", CANARY + "2", "authenticatedUserPassword", ada.password()))
                        .status())
                .isEqualTo(204);
        assertThat(ada.put("/engine-rest/group/requester/members/" + made, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(elena.get("/api/messages").json().path("total").asInt()).isZero();
        assertThat(ada.put("/camunda/api/engine/engine/default/group/distributor/members/" + made, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(ada.put("/engine-rest/group/support/members/" + ada.id(), Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(ada.post(
                                "/engine-rest/authorization/create",
                                Map.of(
                                        "type",
                                        1,
                                        "permissions",
                                        List.of("READ", "TASK_WORK"),
                                        "userId",
                                        ada.id(),
                                        "resourceType",
                                        7,
                                        "resourceId",
                                        "*"))
                        .status())
                .isEqualTo(200);
        assertThat(ada.delete("/engine-rest/group/support/members/" + ada.id()).status())
                .isEqualTo(204);
        assertThat(ada.delete("/engine-rest/user/" + made).status()).isEqualTo(204);

        List<Entry> entries = entries("actor = ?", ada.id());
        assertThat(entries)
                .extracting(Entry::action)
                .containsSubsequence(
                        "account.created",
                        "account.password-changed",
                        "membership.created",
                        "membership.created",
                        "membership.created",
                        "authorization.created",
                        "membership.deleted",
                        "account.deleted");
        assertThat(entries.toString())
                .contains(
                        "\"group\":\"distributor\"",
                        "\"group\":\"support\"",
                        "\"resource\":\"TASK\"",
                        "READ",
                        "TASK_WORK")
                .doesNotContain(CANARY);
        assertThat(elena.get("/api/messages").text())
                .contains(ada.id() + " ha inserito l'account " + ada.id() + " nel gruppo support")
                .contains(ada.id() + " ha cambiato un'autorizzazione")
                .contains("\"caseNumber\":null")
                .doesNotContain(made, CANARY);
        assertThat(elena.get("/api/messages").json().path("total").asInt()).isEqualTo(2);
        assertThat(marco.get("/api/messages").json().path("total").asInt()).isZero();
    }

    @Test
    void what_the_engine_grants_with_a_task_floods_nothing() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));

        assertThat(entries("detail::text like ?", "%" + opened.taskId("confirmReset") + "%"))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_authorization where resource_id_ = ?")
                        .param(opened.taskId("confirmReset"))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void that_the_desk_started_is_on_record_with_its_version() {
        assertThat(entries("action = ?", "desk.started")).isNotEmpty().allSatisfy(started -> {
            assertThat(started.actor()).isEqualTo("resetdesk");
            assertThat(started.detail()).contains("\"node\":\"", "\"version\":\"");
        });
    }

    @Test
    void G19_all_that_was_ever_done_at_this_desk_makes_one_good_chain() {
        people.in(Role.REQUESTER).get("/api/account");
        round.close();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, UTF_8);

        int status = VerifyAudit.run(List.of(), environment, out, out);

        assertThat(status).as(text.toString(UTF_8)).isZero();
    }
}
