package org.resetdesk.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.retention.PersonErasure;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

    private final PersonErasure erasure;
    private final Accounts accounts;

    ErasureController(PersonErasure erasure, Accounts accounts) {
        this.erasure = erasure;
        this.accounts = accounts;
    }

    @DeleteMapping("/api/accounts/{account}")
    @Operation(
            summary = "Erases what the desk holds of a person (GDPR, article 17); administrators",
            description =
                    "The account, whatever hangs on it and what its closed cases hold are gone with the answer; {account: whether there was"
                            + " one, cases: how many}. May be repeated, also for an account that is gone already. 409 erasure.open-cases"
                            + " with cases, erasure.open-verification, erasure.at-work")
    PersonErasure.Erased erase(@PathVariable String account) {
        Account caller = accounts.current();
        if (!caller.is(Role.ADMINISTRATOR)) {
            throw new Refusal(403, "access.denied");
        }
        return erasure.erase(account, caller.id());
    }
}
