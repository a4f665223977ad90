package org.resetdesk.assessment;

import java.util.List;
import org.resetdesk.account.PersonErased;
import org.resetdesk.resetcase.CasesErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was found out and decided is forgotten with its case: how it ended stands there, and who decided stands in the audit. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AssessmentErasure {

    private static final List<String> IN_ORDER = List.of(
            """
                    delete from resetdesk.finding where assessment_id in (
                      select id from resetdesk.assessment where case_number = any(:numbers))
                    """,
            "delete from resetdesk.assessment where case_number = any(:numbers)",
            "delete from resetdesk.decision where case_number = any(:numbers)",
            "delete from resetdesk.device_answer where case_number = any(:numbers)");

    private final JdbcClient jdbc;

    AssessmentErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(CasesErased erased) {
        IN_ORDER.forEach(statement ->
                jdbc.sql(statement).param("numbers", erased.values()).update());
    }

    /** Whoever comes back comes as a stranger. */
    @EventListener
    public void on(PersonErased person) {
        jdbc.sql("delete from resetdesk.flag where kind = 'ACCOUNT' and value = ?")
                .param(person.accountId())
                .update();
    }
}
