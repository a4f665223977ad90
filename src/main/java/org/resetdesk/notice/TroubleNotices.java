package org.resetdesk.notice;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.trouble.TroubleArose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors that something does not work: once for each trouble, and once an hour where it comes back with every retry. */
@Component
class TroubleNotices {

    private final Messages messages;
    private final Accounts accounts;

    TroubleNotices(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(TroubleArose arose) {
        String code = arose.trouble().code();
        String subject = arose.trouble().subject();
        String first = arose.first() == null ? "" : arose.first();
        Details details = new Details(Map.of(
                MessageWords.TROUBLE, code, MessageWords.SUBJECT, subject, MessageWords.FIRST, first, "state", ""));
        String occasion = String.join(
                "/",
                "trouble",
                code,
                subject,
                arose.at().truncatedTo(ChronoUnit.HOURS).toString());
        for (Account supervisor : accounts.in(Role.SUPERVISOR)) {
            String key = occasion + "/" + supervisor.id();
            messages.keep(new Notice(key, null, supervisor.id(), Kind.IN_REVIEW, arose.at(), details));
        }
    }
}
