package org.resetdesk.account;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.resetdesk.resetcase.OutOfRetention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Verifications that are over are forgotten, company and VAT number included: who is verified is a member of a group. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VerificationErasure {

    private static final String OVER = "state not in ('ASKED', 'VOUCHED', 'CODE_SENT')";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    VerificationErasure(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    public void on(OutOfRetention old) {
        old.taken(erase(jdbc.sql("""
                        select id from resetdesk.verification where updated_at < :before and %s
                        limit :most for update skip locked
                        """.formatted(OVER))
                .param("before", old.before().atOffset(UTC))
                .param("most", OutOfRetention.MOST)));
    }

    @EventListener
    public void on(PersonErased person) {
        erase(jdbc.sql("select id from resetdesk.verification where applicant = :account and %s for update"
                        .formatted(OVER))
                .param("account", person.accountId()));
    }

    private int erase(JdbcClient.StatementSpec over) {
        List<Long> ids = over.query(Long.class).list();
        if (!ids.isEmpty()) {
            Long[] all = ids.toArray(Long[]::new);
            jdbc.sql("delete from resetdesk.authentication_code where verification = any(:ids)")
                    .param("ids", all)
                    .update();
            jdbc.sql("delete from resetdesk.verification where id = any(:ids)")
                    .param("ids", all)
                    .update();
            events.publishEvent(new VerificationsErased(
                    ids.stream().map(VerificationRows::key).toList()));
        }
        return ids.size();
    }
}
