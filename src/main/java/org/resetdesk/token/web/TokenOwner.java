package org.resetdesk.token.web;

import java.time.Clock;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.RevealedToken;
import org.resetdesk.token.TokenAccessRefused;
import org.resetdesk.token.TokenHandover;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes sure that a token goes to nobody but the verified requester of its case. */
@Component
class TokenOwner {

    private final CaseAccess access;
    private final Accounts accounts;
    private final TokenHandover handover;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenOwner(
            CaseAccess access,
            Accounts accounts,
            TokenHandover handover,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.handover = handover;
        this.events = events;
        this.clock = clock;
    }

    RevealedToken receive(String caseNumber, String way) {
        ResetCase own = own(caseNumber);
        return handover.toOwner(own.number(), verified().id(), way);
    }

    /**
     * The reader's own case.
     *
     * @throws Refusal 404 for what he may not see; 403 {@code token.forbidden} for staff, on record
     */
    ResetCase own(String caseNumber) {
        ResetCase asked = access.visible(caseNumber);
        Account reader = accounts.current();
        if (!asked.isOwnedBy(reader.id())) {
            // Outside a transaction: the record of the try must outlive the refusal
            events.publishEvent(new TokenAccessRefused(asked.number(), reader.id(), clock.instant()));
            throw new Refusal(403, "token.forbidden");
        }
        return asked;
    }

    /** @throws Refusal 403 {@code account.not-verified} */
    Account verified() {
        Account reader = accounts.current();
        if (!reader.verified()) {
            throw new Refusal(403, "account.not-verified");
        }
        return reader;
    }
}
