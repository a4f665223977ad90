package org.resetdesk.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applicants who ask to be verified, one at a time each. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Verifications {

    /** A distributor is not to be flooded: whoever was refused so often today may ask again tomorrow. */
    private static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final VerificationRows rows;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verifications(VerificationRows rows, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal 403 for whoever is no applicant; 409 {@code verification.verified}, {@code .open}; 400 {@code
     *     .unknown-distributor}, {@code .own-distributor}, {@code .no-mail-address}; 429 {@code .limit}
     */
    public Verification ask(Account applicant, VerificationRequest request) {
        String distributor = distributor(applicant, request);
        Instant now = clock.instant();
        if (rows.askedSince(applicant.id(), now.minus(DAY)) >= MOST_A_DAY) {
            throw Refusal.tooMany("verification.limit", DAY, MOST_A_DAY);
        }
        Verification asked;
        try {
            asked = rows.insert(applicant.id(), request, distributor, now);
        } catch (DuplicateKeyException race) {
            throw new Refusal(409, "verification.open");
        }
        announce(asked, VerificationEvent.Kind.ASKED, applicant.id(), null, null);
        return asked;
    }

    /** May this account ask now, whatever it would ask? */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void checkMayAsk(Account account) {
        if (!account.is(Role.APPLICANT)) {
            throw new Refusal(403, "access.denied");
        }
        if (account.verified()) {
            throw new Refusal(409, "verification.verified");
        }
        if (latestOf(account.id()).filter(Verification::isOpen).isPresent()) {
            throw new Refusal(409, "verification.open");
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Verification get(String key) {
        return rows.find(key).orElseThrow(() -> new Refusal(404, "verification.unknown"));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Verification> latestOf(String applicant) {
        return rows.latestOf(applicant);
    }

    /** Everything but sending a code, which is up to {@link AuthenticationCodes}. */
    public void move(String key, VerificationState next, String actor) {
        announce(moved(key, next), VerificationEvent.Kind.valueOf(next.name()), actor, null, null);
    }

    public void remind(String key) {
        announce(get(key), VerificationEvent.Kind.REMINDER, CaseEvent.DESK, null, null);
    }

    void codeSent(String key, AuthenticationCode code, Instant until) {
        announce(
                moved(key, VerificationState.CODE_SENT),
                VerificationEvent.Kind.CODE_SENT,
                CaseEvent.DESK,
                code.shown(),
                until);
    }

    private Verification moved(String key, VerificationState next) {
        Verification found = get(key);
        if (!found.state().mayBecome(next) || !rows.move(found, next, clock.instant())) {
            throw new Refusal(409, "verification.changed");
        }
        return get(key);
    }

    private String distributor(Account applicant, VerificationRequest request) {
        List<Account> named =
                accounts.in(Role.DISTRIBUTOR).stream().filter(request::names).toList();
        if (named.size() != 1) {
            throw new Refusal(400, "verification.unknown-distributor");
        }
        if (named.get(0).id().equals(applicant.id())) {
            throw new Refusal(400, "verification.own-distributor");
        }
        if (applicant.email() == null || applicant.email().isBlank()) {
            throw new Refusal(400, "verification.no-mail-address");
        }
        return named.get(0).id();
    }

    private void announce(
            Verification verification,
            VerificationEvent.Kind kind,
            String actor,
            @Nullable String code,
            @Nullable Instant until) {
        events.publishEvent(new VerificationEvent(verification, kind, clock.instant(), actor, code, until));
    }
}
