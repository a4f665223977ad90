package org.resetdesk.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is calling: without that it would check nothing. */
final class EngineRestLogin extends OncePerRequestFilter {

    private final Accounts accounts;
    private final IdentityService identities;

    EngineRestLogin(Accounts accounts, IdentityService identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Account caller = accounts.current();
        identities.setAuthentication(caller.id(), List.copyOf(caller.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
