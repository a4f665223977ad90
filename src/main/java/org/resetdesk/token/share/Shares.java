package org.resetdesk.token.share;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.MailAddress;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.RevealedToken;
import org.resetdesk.token.TokenHandover;
import org.resetdesk.token.TokenStatus;
import org.resetdesk.token.Tokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links. A link holds no token: opening it asks for the case's sealed one, under the same conditions as its owner. Whoever
 * touches a link first locks its case, so that of many who open it at once one is the first.
 */
@Component
@Transactional
public class Shares {

    private static final String ADDRESS = "address";

    private final ShareRows shares;
    private final Tokens tokens;
    private final TokenHandover handover;
    private final ResetCases cases;
    private final Accounts accounts;
    private final ShareSettings settings;
    private final ApplicationEventPublisher events;

    Shares(
            ShareRows shares,
            Tokens tokens,
            TokenHandover handover,
            ResetCases cases,
            Accounts accounts,
            ShareSettings settings,
            ApplicationEventPublisher events) {
        this.shares = shares;
        this.tokens = tokens;
        this.handover = handover;
        this.cases = cases;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Mails a link to the live token of a case: the caller has made sure that its owner asks, and that he is verified.
     *
     * @throws Refusal 409 {@code case.state} when the case does not wait for confirmation; 410 {@code token.gone}
     */
    public Share send(CaseNumber number, Account sender, MailAddress to, Language language) {
        ResetCase locked = lock(number);
        TokenStatus token = handover.ready(locked);
        Instant now = cases.now();
        Instant end = now.plus(settings.shareValidity()).truncatedTo(SECONDS);
        Share share = new Share(
                UUID.randomUUID(),
                number,
                to,
                language,
                token.fingerprint(),
                now,
                end.isBefore(token.expiresAt()) ? end : token.expiresAt(),
                null,
                null);
        LinkSecret secret = LinkSecret.random();
        shares.add(share, secret);
        cases.announce(
                locked,
                CaseEvent.Kind.SHARED,
                sender.id(),
                Map.of("share", share.id().toString(), ADDRESS, to.masked()));
        events.publishEvent(new ShareSent(share, locked, sender, secret));
        return share;
    }

    /**
     * Cancels a link of this case that nobody has opened; once more is no harm.
     *
     * @throws Refusal 404 {@code share.unknown}; 409 {@code share.opened}
     */
    public void cancel(CaseNumber number, UUID id, String actor) {
        lock(number);
        Share share = shares.find(id)
                .filter(found -> found.caseNumber().equals(number))
                .orElseThrow(() -> new Refusal(404, "share.unknown"));
        if (share.openedAt() != null) {
            throw new Refusal(409, "share.opened");
        }
        if (share.cancelledAt() == null) {
            Instant now = cases.now();
            shares.cancelled(share, now);
            events.publishEvent(new ShareCancelled(share, actor, now));
        }
    }

    /** The links of a case, newest first. */
    @Transactional(readOnly = true)
    public List<ShareStatus> of(CaseNumber number) {
        return shares.of(number).stream()
                .map(share -> new ShareStatus(share, stateOf(share)))
                .toList();
    }

    /** The link with this secret, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<Share> find(LinkSecret secret) {
        return shares.find(secret);
    }

    /** Whether opening the link now would show the token. */
    @Transactional(readOnly = true)
    public boolean canBeOpened(Share share) {
        return stateOf(share) == ShareState.SENT && isGood(cases.get(share.caseNumber()));
    }

    /**
     * Opens a link: the first time, and while everything holds that holds for the owner himself, its token.
     *
     * @throws Refusal 410 where the sealed token does not open; the link is then not used up
     */
    public Optional<RevealedToken> open(Share found) {
        ResetCase locked = lock(found.caseNumber());
        Share share = shares.find(found.id()).orElseThrow();
        if (share.openedAt() != null) {
            if (shares.usedAgain(share) == 1) {
                events.publishEvent(new ShareUsedAgain(share, locked, cases.now()));
            }
            return Optional.empty();
        }
        if (!canBeOpened(share)) {
            return Optional.empty();
        }
        RevealedToken token = handover.toHelper(locked);
        shares.opened(share, cases.now());
        cases.announce(
                locked,
                CaseEvent.Kind.SHARE_OPENED,
                "share:" + share.id(),
                Map.of("share", share.id().toString(), ADDRESS, share.email().masked()));
        return Optional.of(token);
    }

    private ShareState stateOf(Share share) {
        ShareState state = share.stateAt(cases.now());
        return state == ShareState.SENT && !hasItsToken(share) ? ShareState.EXPIRED : state;
    }

    private boolean hasItsToken(Share share) {
        return tokens.status(share.caseNumber())
                .filter(TokenStatus::live)
                .filter(token -> token.fingerprint().equals(share.tokenFingerprint()))
                .isPresent();
    }

    /** A requester who is not verified any more gives nothing away. */
    private boolean isGood(ResetCase resetCase) {
        return resetCase.state() == CaseState.TO_CONFIRM
                && accounts.find(resetCase.requester())
                        .filter(Account::verified)
                        .isPresent();
    }

    private ResetCase lock(CaseNumber number) {
        return cases.lock(number);
    }
}
