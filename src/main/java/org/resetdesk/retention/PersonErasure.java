package org.resetdesk.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.PersonErased;
import org.resetdesk.account.Role;
import org.resetdesk.account.Verification;
import org.resetdesk.account.Verifications;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ClosedCases;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what the desk holds of one person: the account and whatever hangs on it in one transaction, then what his closed cases hold, a
 * batch in a transaction each. Whatever ended it in the middle, it can be done again.
 */
@Component
public class PersonErasure {

    /** Others depend on them; they have to be relieved first. */
    private static final Set<Role> AT_WORK =
            Set.of(Role.SUPPORT, Role.SUPERVISOR, Role.DISTRIBUTOR, Role.ADMINISTRATOR);

    private final Accounts accounts;
    private final Verifications verifications;
    private final ClosedCases cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PersonErasure(
            Accounts accounts,
            Verifications verifications,
            ClosedCases cases,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * @param account whether there was one
     * @param cases whose contents were erased
     */
    public record Erased(boolean account, int cases) {}

    /**
     * @param id of the account, which may be gone already
     * @param actor account id of the administrator who does it
     * @throws Refusal 409 {@code erasure.at-work}, {@code .open-cases} with {@code cases}, {@code .open-verification}
     */
    public Erased erase(String id, String actor) {
        boolean account = Objects.requireNonNull(transaction.execute(status -> eraseAccount(id, actor)));
        int erased = 0;
        int batch;
        do {
            batch = Objects.requireNonNull(transaction.execute(status -> eraseCases(id, actor)));
            erased += batch;
        } while (batch == Erasing.BATCH);
        // a request that was on its way when the account went: its case is open now
        transaction.executeWithoutResult(status -> refuseOpenCases(id));
        return new Erased(account, erased);
    }

    private boolean eraseAccount(String id, String actor) {
        @Nullable Account account = accounts.find(id).orElse(null);
        if (account != null && AT_WORK.stream().anyMatch(account::is)) {
            throw new Refusal(409, "erasure.at-work");
        }
        refuseOpenCases(id);
        if (verifications.latestOf(id).filter(Verification::isOpen).isPresent()) {
            throw new Refusal(409, "erasure.open-verification");
        }
        accounts.remove(id);
        events.publishEvent(new PersonErased(id, account, actor, clock.instant()));
        return account != null;
    }

    private void refuseOpenCases(String id) {
        List<String> open = cases.openOf(id).stream().map(CaseNumber::value).toList();
        if (!open.isEmpty()) {
            throw new Refusal(409, "erasure.open-cases", Map.of("cases", open), String.join(", ", open));
        }
    }

    private int eraseCases(String id, String actor) {
        List<CaseNumber> batch = cases.lockClosedOf(id, Erasing.BATCH);
        if (!batch.isEmpty()) {
            cases.erase(batch, actor);
        }
        return batch.size();
    }
}
