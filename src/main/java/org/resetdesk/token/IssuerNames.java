package org.resetdesk.token;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the table {@code issuer-choice} may name. */
@Component
public class IssuerNames {

    private final Issuers issuers;

    IssuerNames(Issuers issuers) {
        this.issuers = issuers;
    }

    /** Those that are set up, a person, and nobody. */
    public List<String> all() {
        return Stream.concat(issuers.names().stream(), Stream.of("manual", "none"))
                .toList();
    }
}
