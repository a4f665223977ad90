package org.resetdesk.notice;

import java.util.Map;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Escalation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what supervisors should look at into their message lists, once per case and reason. */
@Component
class SupervisorNotices {

    private final Messages messages;
    private final Accounts accounts;

    SupervisorNotices(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Escalation escalation) {
        for (Account supervisor : accounts.in(Role.SUPERVISOR)) {
            messages.keep(new Notice(
                    escalation.resetCase().number() + "/escalated/" + escalation.reasonCode() + "/" + supervisor.id(),
                    escalation.resetCase().number(),
                    supervisor.id(),
                    Kind.IN_REVIEW,
                    escalation.at(),
                    new Details(Map.of(
                            MessageWords.ESCALATION,
                            escalation.reasonCode(),
                            "state",
                            escalation.resetCase().state().name()))));
        }
    }
}
