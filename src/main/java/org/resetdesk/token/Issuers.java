package org.resetdesk.token;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.resetdesk.token.IssuerFailed.Why;
import org.springframework.transaction.event.TransactionalEventListener;

/** The issuers by their names; {@code manual} is none of them: a person is. */
class Issuers {

    private final List<Issuer> issuers;

    Issuers(List<Issuer> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    /** @throws IssuerFailed when there is none, or none that serves the model: it can be set up */
    Issuer named(String name, String model) {
        return find(name)
                .filter(issuer -> issuer.supports(model))
                .orElseThrow(() -> new IssuerFailed(
                        Why.NOT_SET_UP, name, "the decision table issuer-choice names it, and no setting does"));
    }

    /** Of those that are set up. */
    List<String> names() {
        return issuers.stream().map(Issuer::name).toList();
    }

    /** After the commit and beside it: a withdrawal waits for nobody outside. */
    @TransactionalEventListener
    void tell(TokenWithdrawn withdrawn) {
        find(withdrawn.issuer())
                .ifPresent(issuer -> CompletableFuture.runAsync(() -> issuer.revoke(withdrawn.idempotencyKey())));
    }

    private Optional<Issuer> find(String name) {
        return issuers.stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }
}
