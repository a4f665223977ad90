package org.resetdesk.audit;

import java.util.Locale;
import java.util.Map;
import org.resetdesk.account.VerificationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who asked to be verified, who vouched for him, and what came of it. Never the code. */
@Component
class VerificationAudit {

    private final AuditLog log;

    VerificationAudit(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(VerificationEvent event) {
        log.append(new AuditEntry(
                event.at(),
                event.actor(),
                "verification." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                null,
                Map.of(
                        "verification", event.verification().key(),
                        "applicant", event.verification().applicant(),
                        "distributor", event.verification().distributor())));
    }
}
