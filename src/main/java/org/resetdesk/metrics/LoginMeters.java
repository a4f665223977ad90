package org.resetdesk.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.resetdesk.access.LoginTried;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Passwords that were looked at; those that were not, because there had been too many tries, are refused limits. */
@Component
class LoginMeters {

    private final Counter granted;
    private final Counter refused;

    LoginMeters(MeterRegistry meters) {
        granted = counter(meters, "granted");
        refused = counter(meters, "refused");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("resetdesk.logins")
                .tag("result", result)
                .description("passwords that were checked")
                .register(meters);
    }

    @EventListener
    void on(LoginTried login) {
        (login.granted() ? granted : refused).increment();
    }
}
