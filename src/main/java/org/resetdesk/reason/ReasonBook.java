package org.resetdesk.reason;

import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors write what requesters read. Whoever changes a reason names the version that he saw. */
@Component
@Transactional
public class ReasonBook {

    private final Reasons reasons;
    private final ReasonVersions versions;
    private final ResetCases cases;
    private final ApplicationEventPublisher events;

    ReasonBook(Reasons reasons, ReasonVersions versions, ResetCases cases, ApplicationEventPublisher events) {
        this.reasons = reasons;
        this.versions = versions;
        this.cases = cases;
        this.events = events;
    }

    /** @throws Refusal 400 {@code reason.code}, 409 {@code reason.exists}, also for one that was withdrawn */
    public void add(String code, Wording words, String supervisor) {
        if (!Reasons.isOwn(code)) {
            throw new Refusal(400, "reason.code");
        }
        ReasonVersion first = new ReasonVersion(code, 1, cases.now(), true, words);
        if (!versions.add(first)) {
            throw new Refusal(409, "reason.exists", code);
        }
        tell(first, "added", words, supervisor);
    }

    /** @throws Refusal 404 {@code reason.unknown}, 409 {@code reason.changed} */
    public void reword(String code, int seen, Wording words, String supervisor) {
        Reason found = find(code, seen);
        write(found, found.offered(), words, "reworded", supervisor);
    }

    /**
     * Back to the words that the desk brought.
     *
     * @throws Refusal the same; 400 {@code reason.own} where it brought none
     */
    public void putBack(String code, int seen, String supervisor) {
        Reason found = find(code, seen);
        if (found.shipped() == null) {
            throw new Refusal(400, "reason.own", code);
        }
        write(found, found.offered(), null, "put-back", supervisor);
    }

    /**
     * Whether a reason of the desk's own may be given from now on.
     *
     * @throws Refusal the same; 400 {@code reason.fixed} for what the desk brought
     */
    public void offer(String code, int seen, boolean offered, String supervisor) {
        Reason found = find(code, seen);
        if (found.origin() != Origin.HOUSE) {
            throw new Refusal(400, "reason.fixed", code);
        }
        write(found, offered, found.words(), offered ? "offered" : "withdrawn", supervisor);
    }

    private Reason find(String code, int seen) {
        Reason found = reasons.find(code).orElseThrow(() -> new Refusal(404, "reason.unknown", code));
        if (found.version() != seen) {
            throw changed();
        }
        return found;
    }

    private void write(Reason found, boolean offered, @Nullable Wording words, String change, String supervisor) {
        ReasonVersion next = new ReasonVersion(found.code(), found.version() + 1, cases.now(), offered, words);
        if (!versions.add(next)) {
            throw changed();
        }
        tell(next, change, Reason.of(next, found.origin(), found.shipped()).words(), supervisor);
    }

    private void tell(ReasonVersion written, String change, Wording words, String supervisor) {
        events.publishEvent(
                new ReasonChanged(written.since(), supervisor, change, written.code(), written.version(), words));
    }

    private static Refusal changed() {
        return new Refusal(409, "reason.changed");
    }
}
