package org.resetdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskTest
class AuditTest {

    @Autowired
    ResetCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transactions;

    @Test
    void what_happens_to_a_case_is_written_down() {
        ResetCase opened = open();

        cases.announce(opened, CaseEvent.Kind.OPENED, "anna", Map.of("deadline", "tomorrow"));

        Map<String, Object> entry = jdbc.sql(
                        "select actor, action, detail::text from resetdesk.audit_entry where case_number = ?")
                .param(opened.number().value())
                .query()
                .singleRow();
        assertThat(entry).containsEntry("actor", "anna").containsEntry("action", "case.opened");
        assertThat(String.valueOf(entry.get("detail"))).contains("tomorrow", "IN_PROGRESS");
    }

    @Test
    void what_is_rolled_back_is_not_in_the_audit_either() {
        ResetCase opened = open();

        transactions.executeWithoutResult(transaction -> {
            cases.announce(opened, CaseEvent.Kind.OPENED, "anna", Map.of());
            transaction.setRollbackOnly();
        });

        assertThat(entriesOf(opened)).isZero();
    }

    @Test
    void nobody_changes_deletes_or_empties_it() {
        ResetCase opened = open();
        cases.announce(opened, CaseEvent.Kind.OPENED, "anna", Map.of());

        for (String change : List.of(
                "update resetdesk.audit_entry set actor = 'bruno'",
                "delete from resetdesk.audit_entry",
                "truncate resetdesk.audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
        assertThat(entriesOf(opened)).isEqualTo(1);
    }

    @Test
    void logins_are_written_down_but_never_what_a_stranger_typed_as_his_name() {
        Person requester = people.requester();
        requester.get("/api/account");
        people.stranger().post("/api/session", Map.of("user", requester.id(), "password", "wrong"));
        people.stranger().post("/api/session", Map.of("user", "My-secret-password", "password", "anna"));

        assertThat(actionsOf(requester.id())).containsExactly("login.granted", "login.refused");
        assertThat(actionsOf("unknown")).contains("login.refused");
        assertThat(jdbc.sql("select count(*) from resetdesk.audit_entry e where e::text like '%My-secret%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResetCase open() {
        return cases.open(new NewCase("audited", Connection.SAME_NETWORK, Language.IT, "1", null));
    }

    private int entriesOf(ResetCase resetCase) {
        return jdbc.sql("select count(*) from resetdesk.audit_entry where case_number = ?")
                .param(resetCase.number().value())
                .query(Integer.class)
                .single();
    }

    private List<String> actionsOf(String actor) {
        return jdbc.sql("select action from resetdesk.audit_entry where actor = ? order by id")
                .param(actor)
                .query(String.class)
                .list();
    }
}
