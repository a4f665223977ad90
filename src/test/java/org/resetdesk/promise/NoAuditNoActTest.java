package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G20: the database refuses the one row of the audit, and with it goes what was to be done. */
class NoAuditNoActTest extends Scenario {

    @Autowired
    JdbcClient jdbc;

    private void refuseToRecord(Person actor, String action) {
        jdbc.sql("""
                create or replace function resetdesk.refuse_for_test() returns trigger language plpgsql as $$
                begin
                  if new.actor = '%s' and new.action = '%s' then
                    raise exception 'the audit is full';
                  end if;
                  return new;
                end
                $$
                """.formatted(actor.id(), action)).update();
        jdbc.sql("""
                create or replace trigger refuse_for_test before insert on resetdesk.audit_entry
                for each row execute function resetdesk.refuse_for_test()
                """).update();
    }

    @AfterEach
    void recordAgain() {
        jdbc.sql("drop trigger if exists refuse_for_test on resetdesk.audit_entry")
                .update();
    }

    private int count(String sql, String value) {
        return jdbc.sql("select count(*) from " + sql + " = ?")
                .param(value)
                .query(Integer.class)
                .single();
    }

    private static void assertFailed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(500);
        assertThat(answer.text())
                .contains("reference")
                .doesNotContain("the audit is full", "audit_entry", "insert into");
    }

    private Person loggedIn(Person person) {
        assertThat(person.get("/api/account").status()).isEqualTo(200);
        return person;
    }

    @Test
    void G20_no_reveal_without_its_record() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        refuseToRecord(marco, "case.revealed");

        Answer reveal = marco.post(opened.path() + "/token/reveal");
        assertFailed(reveal);
        assertThat(reveal.text()).doesNotContain("\"code\":\"0", "expiresAt");
        assertFailed(marco.get(opened.path() + "/token/file"));
        assertThat(opened.timeline()).doesNotContain("REVEALED");

        recordAgain();
        assertThat(opened.revealToken()).isNotBlank();
    }

    @Test
    void G20_no_case_without_its_record() {
        Person marco = loggedIn(people.requester());
        refuseToRecord(marco, "case.opened");
        EngineFormBody request = request(codeDevice());

        assertFailed(submit(marco, request));
        assertThat(count("resetdesk.reset_case where requester", marco.id())).isZero();
        assertThat(count("act_hi_procinst where start_user_id_", marco.id())).isZero();
        assertThat(marco.get("/api/messages").json().path("total").asInt()).isZero();

        recordAgain();
        assertThat(submit(marco, request).status()).isEqualTo(200);
    }

    @Test
    void G20_no_decision_without_its_record() {
        Person sara = loggedIn(people.supportAgent());
        OpenCase opened = open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        refuseToRecord(sara, "decision.made");

        assertFailed(opened.complete(sara, "reviewRequest", new EngineFormBody().with("decision", "APPROVE")));
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
        assertThat(count("resetdesk.decision where case_number", opened.number()))
                .isZero();
        assertThat(opened.passed()).doesNotContain("issueToken");
    }

    @Test
    void G20_no_withdrawal_without_its_record() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        refuseToRecord(marco, "case.withdrawn");

        assertFailed(marco.post(opened.path() + "/withdraw"));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.passed()).noneMatch(element -> element.startsWith("close"));
    }

    @Test
    void G20_no_login_without_its_record() {
        Person marco = people.requester();
        refuseToRecord(marco, "login.granted");

        Answer login = people.stranger().post("/api/session", Map.of("user", marco.id(), "password", marco.password()));
        assertFailed(login);
        assertThat(login.header("Set-Cookie")).isEmpty();
        assertFailed(marco.get("/api/account"));
    }

    @Test
    void G20_no_change_of_rights_without_its_record() {
        Person ada = loggedIn(people.administrator());
        refuseToRecord(ada, "membership.created");
        Answer joined = ada.put("/engine-rest/group/support/members/" + ada.id(), Map.of());
        assertThat(joined.status()).as(joined.text()).isEqualTo(500);
        assertThat(joined.text()).doesNotContain("the audit is full", "audit_entry");
        assertThat(count("act_id_membership where group_id_ = 'support' and user_id_", ada.id()))
                .isZero();

        refuseToRecord(ada, "account.created");
        Map<String, Object> account = Map.of(
                "profile", Map.of("id", "unrecorded", "firstName", "A", "lastName", "B", "email", "a@b.example"),
                "credentials", Map.of("password", "a-Password-for-tests-1"));
        assertThat(ada.post("/engine-rest/user/create", account).status()).isEqualTo(500);
        assertThat(count("act_id_user where id_", "unrecorded")).isZero();

        refuseToRecord(ada, "authorization.created");
        Map<String, Object> authorization = Map.of(
                "type", 1, "permissions", List.of("ALL"), "userId", ada.id(), "resourceType", 7, "resourceId", "*");
        assertThat(ada.post("/engine-rest/authorization/create", authorization).status())
                .isEqualTo(500);
        assertThat(count("act_ru_authorization where resource_type_ = 7 and user_id_", ada.id()))
                .isZero();
    }
}
