package org.resetdesk.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resetdesk.access.RightsChanged;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors when an administrator gives himself something, or makes somebody staff: in that very transaction. */
@Component
class RightsNotices {

    private final Messages messages;
    private final Accounts accounts;

    RightsNotices(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener(condition = "#root.event.payload.gain()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(RightsChanged changed) {
        String what = changed.change().substring(0, changed.change().indexOf('.'));
        Details details = new Details(Map.of(
                MessageWords.RIGHTS,
                what,
                MessageWords.ACTOR,
                changed.actor(),
                MessageWords.BENEFICIARY,
                joined(changed.details(), "account"),
                MessageWords.RIGHT,
                joined(changed.details(), "group", "resource", "resourceId", "permissions")));
        String occasion = changed.change() + "/" + ChronoUnit.NANOS.between(Instant.EPOCH, changed.at());
        for (Account supervisor : accounts.in(Role.SUPERVISOR)) {
            String key = "rights/" + occasion + "/" + supervisor.id();
            messages.keep(new Notice(key, null, supervisor.id(), Kind.IN_REVIEW, changed.at(), details));
        }
    }

    private static String joined(Map<String, String> facts, String... names) {
        return OneLine.of(Stream.of(names)
                .map(name -> facts.getOrDefault(name, ""))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" ")));
    }
}
