package org.resetdesk.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.resetdesk.access.LoginTried;
import org.resetdesk.access.RightsChanged;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.PersonErased;
import org.resetdesk.assessment.FlagChanged;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.EvidenceKept;
import org.resetdesk.knowledge.TableChanged;
import org.resetdesk.reason.ReasonChanged;
import org.resetdesk.resetcase.CaseAct;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.token.TokenAccessRefused;
import org.resetdesk.token.share.Share;
import org.resetdesk.token.share.ShareCancelled;
import org.resetdesk.token.share.ShareUsedAgain;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever happens to a case, what was sent as evidence, logins with a password, and who may do what. */
@Component
class AuditListener {

    private static final String UNKNOWN = "unknown";

    /** What people write freely may hold anything, a code or a name, and an address is somebody's: they stay where they can be erased. */
    private static final Set<String> ERASABLE = Set.of("comment", "address");

    private final AuditLog log;
    private final Accounts accounts;
    private final RefusedLogins refused = new RefusedLogins();

    AuditListener(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    @EventListener
    void on(CaseEvent event) {
        Map<String, String> detail = new TreeMap<>(event.details());
        detail.keySet().removeAll(ERASABLE);
        detail.put("state", event.resetCase().state().name());
        if (event.resetCase().outcome() != null) {
            detail.put("outcome", event.resetCase().outcome().name());
        }
        log.append(new AuditEntry(
                event.at(),
                event.actor(),
                "case." + event.kind().name().toLowerCase(Locale.ROOT),
                event.resetCase().number().value(),
                detail));
    }

    @EventListener
    void on(CaseAct act) {
        log.append(new AuditEntry(
                act.at(), act.actor(), act.act(), act.caseNumber().value(), act.details()));
    }

    @EventListener
    void on(RightsChanged changed) {
        log.append(new AuditEntry(changed.at(), changed.actor(), changed.change(), null, changed.details()));
    }

    /** The record must not name a device or a person for ever: whoever has the name can tell that it was this one. */
    @EventListener
    void on(FlagChanged flag) {
        log.append(new AuditEntry(
                flag.at(),
                flag.supervisor(),
                flag.raised() ? "flag.raised" : "flag.lowered",
                null,
                Map.of(
                        "kind",
                        flag.kind().name(),
                        "valueSha256",
                        Sha256.of(flag.value()).hex(),
                        "reasonCode",
                        flag.reasonCode())));
    }

    /** The words themselves stay in their table, version by version. */
    @EventListener
    void on(ReasonChanged reason) {
        log.append(new AuditEntry(
                reason.at(),
                reason.supervisor(),
                "reason." + reason.change(),
                null,
                Map.of(
                        "code", reason.code(),
                        "version", String.valueOf(reason.version()),
                        "wordsSha256",
                                Sha256.of(String.join("\n", reason.words().lines()))
                                        .hex())));
    }

    /** Why in his own words stands beside the version, where it can be erased. */
    @EventListener
    void on(TableChanged changed) {
        log.append(new AuditEntry(
                changed.at(),
                changed.actor(),
                "table.changed",
                null,
                Map.of(
                        "table",
                        changed.table(),
                        "version",
                        Integer.toString(changed.version()),
                        "before",
                        Integer.toString(changed.before()),
                        "contentSha256",
                        changed.contentSha256(),
                        "reasonCode",
                        changed.reasonCode())));
    }

    @EventListener
    void on(PersonErased person) {
        log.append(new AuditEntry(
                person.at(), person.actor(), "person.erased", null, Map.of("account", person.accountId())));
    }

    @EventListener
    void on(EvidenceKept kept) {
        Map<String, String> detail = Map.of(
                "evidenceId", kept.evidenceId(),
                "purpose", kept.purpose().name(),
                "form", kept.form().name(),
                "originalSha256", kept.originalSha256());
        log.append(new AuditEntry(
                kept.at(), kept.sender(), "evidence.received", kept.caseNumber().value(), detail));
    }

    @EventListener
    void on(TokenAccessRefused refused) {
        log.append(new AuditEntry(
                refused.at(),
                refused.accountId(),
                "token.forbidden",
                refused.caseNumber().value(),
                Map.of()));
    }

    @EventListener
    void on(ShareCancelled cancelled) {
        log.append(about(cancelled.share(), "share.cancelled", cancelled.actor(), cancelled.at()));
    }

    @EventListener
    void on(ShareUsedAgain again) {
        log.append(about(again.share(), "share.used-again", UNKNOWN, again.at()));
    }

    private static AuditEntry about(Share share, String action, String actor, Instant at) {
        return new AuditEntry(
                at,
                actor,
                action,
                share.caseNumber().value(),
                Map.of("share", share.id().toString()));
    }

    /** A name that is no account is not written down: by a slip it may be a password. */
    @EventListener
    void on(LoginTried login) {
        String actor = accounts.find(login.account()).isPresent() ? login.account() : UNKNOWN;
        if (login.granted()) {
            log.append(new AuditEntry(login.at(), actor, "login.granted", null, Map.of()));
            return;
        }
        refused.count(actor, login.at())
                .ifPresent(times ->
                        log.append(new AuditEntry(login.at(), actor, "login.refused", null, Map.of("times", times))));
    }
}
