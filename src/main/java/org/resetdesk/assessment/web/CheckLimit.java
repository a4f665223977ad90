package org.resetdesk.assessment.web;

import java.time.Duration;
import org.resetdesk.access.HourlyLimits;
import org.resetdesk.resetcase.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many pictures an account may have checked within an hour. */
@Component
class CheckLimit {

    private final HourlyLimits limits;
    private final int checksPerHour;

    CheckLimit(HourlyLimits limits, @Value("${resetdesk.limit-checks-per-hour:120}") int checksPerHour) {
        this.limits = limits;
        this.checksPerHour = checksPerHour;
    }

    /** @throws Refusal 429 {@code check.limit}, with the seconds after which the next one may come */
    void count(String accountId) {
        limits.count("check", accountId, checksPerHour).ifPresent(this::refuse);
    }

    private void refuse(Duration wait) {
        throw Refusal.tooMany("check.limit", wait, checksPerHour);
    }
}
