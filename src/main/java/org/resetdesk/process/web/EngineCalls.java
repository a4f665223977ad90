package org.resetdesk.process.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.springframework.stereotype.Component;

/** Calls the engine in somebody's name, so that its own authorizations hold as well, or in the desk's own. */
@Component
class EngineCalls {

    private final IdentityService identities;

    EngineCalls(IdentityService identities) {
        this.identities = identities;
    }

    <T extends @Nullable Object> T as(Account account, Supplier<T> call) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(account.id(), List.copyOf(account.groups()));
        try {
            return call.get();
        } finally {
            putBack(before);
        }
    }

    interface Act {
        void run() throws IOException;
    }

    /** Without the authorizations of whoever happens to call. */
    void asTheDesk(Act act) throws IOException {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            act.run();
        } finally {
            putBack(before);
        }
    }

    private void putBack(@Nullable Authentication before) {
        if (before == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(before);
        }
    }
}
