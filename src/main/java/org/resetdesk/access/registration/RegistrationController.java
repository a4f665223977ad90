package org.resetdesk.access.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.CallerAddress;
import org.resetdesk.access.Limits;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Without login; where registration is off there is nothing here. */
@RestController
@RequestMapping("/api/registrations")
class RegistrationController {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PER_CLIENT = 60;
    private static final int MAILS_PER_ADDRESS = 3;

    record Asked(@Nullable String email, @Nullable String language) {}

    record Confirmed(
            @Nullable String secret,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String password) {

        /** Without secret and password. */
        @Override
        public String toString() {
            return "Confirmed[]";
        }
    }

    record Made(String user) {}

    private final Registrations registrations;
    private final Limits limits;
    private final boolean on;

    RegistrationController(
            Registrations registrations, Limits limits, @Value("${resetdesk.registration:false}") boolean on) {
        this.registrations = registrations;
        this.limits = limits;
        this.on = on;
    }

    /** The same answer for every address, also for one that has had mails enough: whose it is reads what is up. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@RequestBody Asked asked, HttpServletRequest request) {
        admit(request);
        NewAddress address = new NewAddress(text(asked.email()));
        Language language = Language.of(asked.language()).orElse(Language.IT);
        if (limits.count("registration-mail", address.email(), MAILS_PER_ADDRESS, HOUR)
                .isEmpty()) {
            registrations.ask(address, language);
        }
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.CREATED)
    Made confirm(@RequestBody Confirmed confirmed, HttpServletRequest request) {
        admit(request);
        return new Made(registrations.confirm(
                text(confirmed.secret()),
                new Newcomer(text(confirmed.firstName()), text(confirmed.lastName()), text(confirmed.password()))));
    }

    private void admit(HttpServletRequest request) {
        if (!on) {
            throw new Refusal(404, "request.unknown");
        }
        limits.count("registration", CallerAddress.of(request), PER_CLIENT, HOUR)
                .ifPresent(wait -> {
                    throw Refusal.tooMany("registration.limit", wait);
                });
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
