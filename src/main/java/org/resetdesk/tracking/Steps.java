package org.resetdesk.tracking;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to every case, each step written in the transaction in which it happens. */
@Repository
class Steps {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Steps(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(CaseEvent event) {
        jdbc.sql("""
                        insert into resetdesk.timeline_entry (case_number, at, event, actor_kind, actor, details)
                        values (:number, :at, :event, :kind, :actor, :details::jsonb)
                        """)
                .param("number", event.resetCase().number().value())
                .param("at", event.at().atOffset(UTC))
                .param("event", event.kind().name())
                .param("kind", kind(event).name())
                .param("actor", event.actor())
                .param("details", Facts.json(Facts.of(event)))
                .update();
    }

    /** When what happened, and to which end, stays; who did it, to whom and in what words does not. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CasesErased erased) {
        jdbc.sql("""
                        update resetdesk.timeline_entry set actor = case when actor_kind = 'DESK' then actor end,
                          details = (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(details)
                                     where key in ('state', 'outcome', 'way', 'reasonCode'))
                        where case_number = any(:numbers)
                        """).param("numbers", erased.values()).update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Step> of(CaseNumber number) {
        return jdbc.sql("select * from resetdesk.timeline_entry where case_number = ? order by id")
                .param(number.value())
                .query(Step::read)
                .list();
    }

    private ActorKind kind(CaseEvent event) {
        if (event.actor().equals(CaseEvent.DESK)) {
            return ActorKind.DESK;
        }
        if (event.resetCase().isOwnedBy(event.actor())) {
            return ActorKind.REQUESTER;
        }
        return accounts.find(event.actor()).isPresent() ? ActorKind.STAFF : ActorKind.OTHER;
    }
}
