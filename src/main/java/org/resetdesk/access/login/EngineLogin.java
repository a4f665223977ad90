package org.resetdesk.access.login;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.resetdesk.access.LoginTried;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Logs in with the engine's accounts. What is said is always the same, and takes as long, whether the account is unknown or the password
 * wrong.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9@._+-]{1,64}");
    private static final int LONGEST_PASSWORD = 1024;

    /** Stands for every name that no account can have: what is in it shall go no further. */
    private static final String NOBODY = "-";

    private final StoredPasswords passwords;
    private final RememberedLogins remembered;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EngineLogin(
            StoredPasswords passwords,
            RememberedLogins remembered,
            LoginThrottle throttle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.remembered = remembered;
        this.throttle = throttle;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Caller caller = Caller.current();
        if (!remembered.knows(account, password, caller)) {
            check(account, password, caller);
            remembered.remember(account, password, caller);
        }
        return loggedIn(account);
    }

    static Authentication loggedIn(String account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    }

    private void check(String account, String password, Caller caller) {
        boolean plausible = plausible(account, password);
        String counted = plausible ? account : NOBODY;
        LoginThrottle.Try attempt = throttle.take(counted, caller);
        boolean granted = plausible && passwords.matches(account, password);
        events.publishEvent(new LoginTried(counted, granted, clock.instant()));
        if (!granted) {
            remembered.forget(account, caller);
            throw new BadCredentialsException("refused");
        }
        attempt.wasRight();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private static boolean plausible(String account, String password) {
        return ACCOUNT.matcher(account).matches() && password.length() <= LONGEST_PASSWORD;
    }
}
