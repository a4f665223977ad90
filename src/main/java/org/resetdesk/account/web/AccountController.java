package org.resetdesk.account.web;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/account")
class AccountController {

    record Own(
            String id,
            String name,
            @Nullable String email,
            SortedSet<String> groups,
            boolean verified,
            @Nullable String language) {

        static Own of(Account account) {
            Language language = account.language();
            return new Own(
                    account.id(),
                    account.name(),
                    account.email(),
                    new TreeSet<>(account.groups()),
                    account.verified(),
                    language == null ? null : language.tag());
        }
    }

    record Choice(@Nullable String language) {}

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    Own show() {
        return Own.of(accounts.current());
    }

    @PutMapping
    Own choose(@RequestBody Choice choice) {
        Language language =
                Language.of(choice.language()).orElseThrow(() -> new Refusal(400, "account.unknown-language"));
        accounts.chooseLanguage(accounts.current().id(), language);
        return show();
    }
}
