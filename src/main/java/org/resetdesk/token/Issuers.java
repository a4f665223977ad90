package org.resetdesk.token;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The issuers by their names; {@code manual} is none of them: a person is. */
@Component
class Issuers {

    private final List<Issuer> issuers;

    Issuers(List<Issuer> issuers) {
        this.issuers = issuers;
    }

    /** @throws IllegalArgumentException when there is none, or none that serves the model */
    Issuer named(String name, String model) {
        return find(name)
                .filter(issuer -> issuer.supports(model))
                .orElseThrow(() -> new IllegalArgumentException("no issuer " + name + " for this model"));
    }

    /** After the commit: a withdrawal waits for nobody outside. */
    @TransactionalEventListener
    void tell(TokenWithdrawn withdrawn) {
        find(withdrawn.issuer()).ifPresent(issuer -> issuer.revoke(withdrawn.idempotencyKey()));
    }

    private Optional<Issuer> find(String name) {
        return issuers.stream().filter(issuer -> issuer.name().equals(name)).findFirst();
    }
}
