package org.resetdesk.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.AccessSettings;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may read the metrics: administrators, and the collector that brings the token of the settings. The token opens this door and no
 * other, so that no administrator's password lies on the collector's machine.
 */
@Component
class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {

    static final String PATH = "/actuator/prometheus";

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final byte @Nullable [] token;

    MetricsDoor(Accounts accounts, AccessSettings settings) {
        this.accounts = accounts;
        String given = settings.metricsToken();
        this.token = given == null ? null : given.getBytes(UTF_8);
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext call) {
        return new AuthorizationDecision(bringsToken(call.getRequest()) || isAdministrator(caller.get()));
    }

    private boolean bringsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                && header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        token, header.substring(BEARER.length()).strip().getBytes(UTF_8));
    }

    private boolean isAdministrator(@Nullable Authentication caller) {
        return caller != null
                && accounts.find(caller.getName())
                        .map(Account::groups)
                        .filter(groups -> groups.contains(Role.ADMINISTRATOR.group()))
                        .isPresent();
    }
}
