package org.resetdesk.resetcase;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How long the desk waits, and for what. The models' timers read it under the name {@code deadlines}; all are ISO 8601. */
@Component("deadlines")
public class Deadlines {

    private final Settings settings;

    Deadlines(Settings settings) {
        this.settings = settings;
    }

    @ConfigurationProperties("resetdesk")
    record Settings(
            @DefaultValue("PT48H") Duration tokenValidity,
            @DefaultValue("PT24H") Duration confirmReminder,
            @DefaultValue("P7D") Duration evidenceDeadline,
            @DefaultValue("PT4H") Duration reviewTarget) {}

    /** Duration until a token that nobody confirmed is withdrawn. */
    public String tokenValidity() {
        return settings.tokenValidity().toString();
    }

    /** Repeating interval of the reminders to confirm: none falls into the last quarter of the token's validity. */
    public String confirmReminders() {
        Duration interval = settings.confirmReminder();
        long reminders = settings.tokenValidity().multipliedBy(3).dividedBy(4).dividedBy(interval);
        // The engine knows no empty cycle: one that would come after the expiry never comes.
        return reminders == 0 ? "R1/" + settings.tokenValidity().multipliedBy(2) : "R" + reminders + "/" + interval;
    }

    /** Duration until a case whose evidence never came is closed. */
    public String evidence() {
        return settings.evidenceDeadline().toString();
    }

    /** Duration until the one reminder of the evidence. */
    public String evidenceReminder() {
        return settings.evidenceDeadline().dividedBy(2).toString();
    }

    /** Working time that people have for a case as a rule. */
    public Duration usualTarget() {
        return settings.reviewTarget();
    }

    /** Duration until supervisors hear of a request that nobody reviewed; for cases from before there were target times. */
    public String reviewTarget() {
        return settings.reviewTarget().toString();
    }

    /** How long evidence is waited for. */
    public Duration evidenceDeadline() {
        return settings.evidenceDeadline();
    }
}
