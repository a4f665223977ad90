package org.resetdesk.notice;

import java.util.Map;
import java.util.stream.Stream;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.TargetNear;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Warns of a case that will soon be late: whoever has taken it; everybody who may take it, where nobody has. */
@Component
class TargetNotices {

    private final Messages messages;
    private final Accounts accounts;

    TargetNotices(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(TargetNear near) {
        String number = near.resetCase().number().value();
        // a clock that rested in between may come near its end once more: that is worth a message of its own
        String occasion = number + "/near/" + near.at().toEpochMilli() + "/";
        Details details = new Details(Map.of(
                MessageWords.TARGET_NEAR,
                "yes",
                "state",
                near.resetCase().state().name()));
        readers(near)
                .forEach(reader -> messages.keep(new Notice(
                        occasion + reader, near.resetCase().number(), reader, Kind.IN_REVIEW, near.at(), details)));
    }

    private Stream<String> readers(TargetNear near) {
        return near.person() != null
                ? Stream.of(near.person())
                : accounts.in(near.forSupervisors() ? Role.SUPERVISOR : Role.SUPPORT).stream()
                        .map(Account::id);
    }
}
