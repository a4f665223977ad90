package org.resetdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The language of whoever reads an answer: what he chose, else what his client prefers, else Italian. */
@Component
public class ReaderLanguage {

    private final Accounts accounts;

    ReaderLanguage(Accounts accounts) {
        this.accounts = accounts;
    }

    public Language of(HttpServletRequest request) {
        return chosen().or(() -> preferred(request)).orElse(Language.IT);
    }

    private Optional<Language> chosen() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || login instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return accounts.find(login.getName()).map(Account::language);
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }
}
