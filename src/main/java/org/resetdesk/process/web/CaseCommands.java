package org.resetdesk.process.web;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.account.Role;
import org.resetdesk.process.ElementIds;
import org.resetdesk.reason.Reasons;
import org.resetdesk.resetcase.PlainText;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What ends a case at any time: its requester withdraws it, a supervisor revokes it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class CaseCommands {

    /** A job of the same case may be at work; it is done within a moment. */
    private static final int TRIES = 5;

    private final CaseAccess access;
    private final Accounts accounts;
    private final ResetCases cases;
    private final Reasons reasons;
    private final RuntimeService instances;
    private final TransactionTemplate transaction;

    CaseCommands(
            CaseAccess access,
            Accounts accounts,
            ResetCases cases,
            Reasons reasons,
            RuntimeService instances,
            TransactionTemplate transaction) {
        this.access = access;
        this.accounts = accounts;
        this.cases = cases;
        this.reasons = reasons;
        this.instances = instances;
        this.transaction = transaction;
    }

    record Revocation(@Nullable String reasonCode, @Nullable String comment) {

        Revocation {
            comment = comment == null ? null : PlainText.of(comment);
        }
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String caseNumber) {
        end(
                access.own(caseNumber),
                ElementIds.WITHDRAWAL_MESSAGE,
                resetCase -> cases.record(resetCase.number(), "case.withdrawn", accounts.actor(), Map.of()));
    }

    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String caseNumber, @RequestBody Revocation revocation) {
        Account supervisor = accounts.current();
        ResetCase found = access.visible(caseNumber);
        if (!supervisor.is(Role.SUPERVISOR)) {
            throw new Refusal(403, "access.denied");
        }
        if (found.isOwnedBy(supervisor.id())) {
            throw new Refusal(403, "task.own-case");
        }
        reasons.check(revocation.reasonCode(), revocation.comment());
        end(found, ElementIds.REVOCATION_MESSAGE, resetCase -> {
            cases.change(resetCase.number(), now -> now.explain(revocation.reasonCode(), revocation.comment()));
            cases.record(
                    resetCase.number(),
                    "case.revoked",
                    supervisor.id(),
                    Map.of("reasonCode", String.valueOf(revocation.reasonCode())));
        });
    }

    private void end(ResetCase found, String message, Consumer<ResetCase> before) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    ResetCase resetCase = cases.get(found.number());
                    if (!resetCase.isOpen()) {
                        throw Refusal.wrongState(resetCase);
                    }
                    before.accept(resetCase);
                    instances
                            .createMessageCorrelation(message)
                            .processInstanceBusinessKey(resetCase.number().value())
                            .correlate();
                });
                return;
            } catch (OptimisticLockingException | MismatchingMessageCorrelationException e) {
                if (attempt == TRIES) {
                    throw new Refusal(409, "case.changed");
                }
            }
        }
    }
}
