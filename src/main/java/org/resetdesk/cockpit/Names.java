package org.resetdesk.cockpit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;

/** Names of accounts, each looked up once for one answer. */
final class Names {

    private final Accounts accounts;
    private final Map<String, String> known = new HashMap<>();

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    Somebody of(String id) {
        return new Somebody(id, known.computeIfAbsent(id, this::look));
    }

    @Nullable
    Somebody ofAny(@Nullable String id) {
        return id == null ? null : of(id);
    }

    private String look(String id) {
        return accounts.find(id).map(Account::name).orElse(id);
    }
}
