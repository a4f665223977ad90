package org.resetdesk.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.tracking.Background;
import org.resetdesk.tracking.Backgrounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BackgroundController {

    private final CaseAccess access;
    private final Accounts accounts;
    private final Backgrounds backgrounds;
    private final WritingLanguage languages;

    BackgroundController(CaseAccess access, Accounts accounts, Backgrounds backgrounds, WritingLanguage languages) {
        this.access = access;
        this.accounts = accounts;
        this.backgrounds = backgrounds;
        this.languages = languages;
    }

    @GetMapping("/api/cases/{caseNumber}/background")
    @Operation(
            summary = "Staff: other cases of the same device and of the same requester, and flags on either",
            description = "403 access.denied, 404 case.unknown")
    Background background(@PathVariable String caseNumber) {
        ResetCase found = access.visible(caseNumber);
        Account reader = accounts.current();
        if (!reader.staff()) {
            throw new Refusal(403, "access.denied");
        }
        return backgrounds.of(found, languages.of(reader));
    }
}
