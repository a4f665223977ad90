package org.resetdesk.assessment;

import java.time.Duration;
import org.resetdesk.access.Limits;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many cases an account may open within an hour, and from when on that is worth a second look. */
@Component
public class RequestLimit {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final int casesPerHour;
    private final ResetCases cases;
    private final Limits limits;

    RequestLimit(@Value("${resetdesk.limit-cases-per-hour:20}") int casesPerHour, ResetCases cases, Limits limits) {
        this.casesPerHour = casesPerHour;
        this.cases = cases;
        this.limits = limits;
    }

    /**
     * To be called outside a transaction, for supervisors hear of it.
     *
     * @throws Refusal 429 {@code submission.limit}, with the seconds after which the next one may come
     */
    public void check(String requester) {
        if (openedWithinTheHour(requester) >= casesPerHour) {
            limits.reached("cases", requester);
            throw Refusal.tooMany(
                    "submission.limit", cases.untilFewerThan(requester, casesPerHour, WINDOW), casesPerHour);
        }
    }

    /** From half of the limit on. */
    boolean nearlyReachedBy(String requester) {
        return 2 * openedWithinTheHour(requester) >= casesPerHour;
    }

    private int openedWithinTheHour(String requester) {
        return cases.countOpenedSince(requester, cases.now().minus(WINDOW));
    }
}
