package org.resetdesk.notice;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.transaction.support.TransactionTemplate;

/** A case's life as the process would tell it, each step in one transaction. */
public record Story(ResetCases cases, TransactionTemplate transaction, CaseNumber number) {

    public static Story open(ResetCases cases, TransactionTemplate transaction, String requester, Language language) {
        ResetCase opened = transaction.execute(status -> {
            ResetCase fresh = cases.open(new NewCase(requester, Connection.SAME_NETWORK, language, "1", null));
            ResetCase known = cases.change(fresh.number(), it -> it.aboutDevice("SN-" + requester, "Camera 12"));
            cases.announce(known, Kind.OPENED, requester, Map.of());
            return known;
        });
        return new Story(cases, transaction, opened.number());
    }

    public void askForEvidence(String reasons, @Nullable String comment, Instant until) {
        Map<String, String> why = comment == null
                ? Map.of("reasonCode", reasons, "until", until.toString())
                : Map.of("reasonCode", reasons, "until", until.toString(), "comment", comment);
        step(Kind.EVIDENCE_REQUESTED, why, it -> it.awaitEvidence(cases.now()));
    }

    public void tokenReady(Instant until) {
        step(
                Kind.TOKEN_READY,
                Map.of("kind", "CODE", "until", until.toString()),
                it -> it.awaitConfirmation(cases.now()));
    }

    public void remind(Instant until) {
        step(Kind.REMINDER, Map.of("until", until.toString()), it -> it);
    }

    public void review() {
        step(Kind.IN_REVIEW, Map.of("reasonCode", "flag.account"), it -> it);
    }

    public void close(Outcome outcome) {
        step(Kind.CLOSED, Map.of(), it -> it.close(outcome, cases.now()));
    }

    public void reject(String reasonCode, String comment) {
        step(Kind.CLOSED, Map.of(), it -> it.explain(reasonCode, comment).close(Outcome.REJECTED, cases.now()));
    }

    public void step(Kind kind, Map<String, String> details, UnaryOperator<ResetCase> change) {
        step(kind, CaseEvent.DESK, details, change);
    }

    public void step(Kind kind, String actor, Map<String, String> details, UnaryOperator<ResetCase> change) {
        transaction.executeWithoutResult(status -> cases.announce(cases.change(number, change), kind, actor, details));
    }
}
