package org.resetdesk.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.resetdesk.access.Problems;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what {@link EngineDoors} lists for the caller's roles as they are now. */
final class DoorKeeper extends OncePerRequestFilter {

    private final EngineDoors doors;
    private final Accounts accounts;
    private final Problems problems;

    DoorKeeper(EngineDoors doors, Accounts accounts, Problems problems) {
        this.doors = doors;
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (doors.open(accounts.current(), EngineCall.of(request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, new Refusal(403, "access.denied"));
        }
    }
}
