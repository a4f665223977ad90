package org.resetdesk.access.login;

import java.time.Duration;
import org.resetdesk.resetcase.Refusal;
import org.springframework.security.core.AuthenticationException;

/** Nobody looked at the password. */
class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** The same for every account, whether it exists or not. */
    Refusal refusal() {
        return Refusal.tooMany("session.limit", wait, wait.toSeconds() + 1);
    }
}
