package org.resetdesk.access.login;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.resetdesk.access.LoginTried;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Logs in with the engine's accounts. The engine slows and locks after wrong tries; what is said is always the same, whether the account
 * is unknown, locked, or the password wrong.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9@._+-]{1,64}");
    private static final int LONGEST_PASSWORD = 1024;

    private final IdentityService identities;
    private final RememberedLogins remembered;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineLogin(
            IdentityService identities, RememberedLogins remembered, ApplicationEventPublisher events, Clock clock) {
        this.identities = identities;
        this.remembered = remembered;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!remembered.knows(account, password)) {
            boolean granted = plausible(account, password) && identities.checkPassword(account, password);
            events.publishEvent(new LoginTried(account, granted, clock.instant()));
            if (!granted) {
                throw new BadCredentialsException("refused");
            }
            remembered.remember(account, password);
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private static boolean plausible(String account, String password) {
        return ACCOUNT.matcher(account).matches() && password.length() <= LONGEST_PASSWORD;
    }
}
