package org.resetdesk.process.web;

import io.swagger.v3.oas.annotations.Operation;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.process.Claims;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PresenceController {

    private final Accounts accounts;
    private final CaseAccess access;
    private final Claims claims;

    PresenceController(Accounts accounts, CaseAccess access, Claims claims) {
        this.accounts = accounts;
        this.access = access;
        this.claims = claims;
    }

    @PostMapping("/api/cases/{caseNumber}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Staff: I am at work on what I have taken of this case",
            description =
                    "A task that its agent has left for 30 minutes goes back to everybody. 403 access.denied, 404 case.unknown")
    void present(@PathVariable String caseNumber) {
        Account account = accounts.current();
        var found = access.visible(caseNumber);
        if (!account.staff()) {
            throw new Refusal(403, "access.denied");
        }
        claims.seen(found.number(), account.id());
    }
}
