package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    record Credentials(@Nullable String user, @Nullable String password) {

        /** The framework writes what it has read to its debug log in this form. */
        @Override
        public String toString() {
            return "Credentials[]";
        }
    }

    private final EngineLogin engine;
    private final Sessions sessions;
    private final KnownBrowsers browsers;

    SessionController(EngineLogin engine, Sessions sessions, KnownBrowsers browsers) {
        this.engine = engine;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Authentication login = check(credentials);
        sessions.open(login, request, response);
        browsers.recognise(login.getName(), request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
    }

    private Authentication check(Credentials credentials) {
        if (credentials.user() == null || credentials.password() == null) {
            throw new Refusal(401, "session.refused");
        }
        try {
            return engine.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                    credentials.user().trim(), credentials.password()));
        } catch (TooManyTries e) {
            throw e.refusal();
        } catch (AuthenticationException e) {
            throw new Refusal(401, "session.refused");
        }
    }
}
