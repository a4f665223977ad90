package org.resetdesk.token;

import java.time.Clock;
import java.util.Map;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the token of a case for whoever may have it; the case is locked meanwhile, as for everything that touches its token. */
@Component
@Transactional
public class TokenHandover {

    private static final Logger LOG = LoggerFactory.getLogger(TokenHandover.class);

    private final ResetCases cases;
    private final SealedTokens tokens;
    private final Vault vault;
    private final Clock clock;

    TokenHandover(ResetCases cases, SealedTokens tokens, Vault vault, Clock clock) {
        this.cases = cases;
        this.tokens = tokens;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Gives the token to the case's owner: the caller has made sure that it is he.
     *
     * @param way what he did to get it, for the record
     * @throws Refusal 409 {@code case.state} when the case does not wait for confirmation; 410 {@code token.gone}
     */
    public RevealedToken toOwner(CaseNumber number, String owner, String way) {
        ResetCase locked = cases.lock(number);
        SealedToken token = live(locked);
        RevealedToken revealed = open(token);
        cases.announce(
                locked,
                CaseEvent.Kind.REVEALED,
                owner,
                Map.of("kind", token.kind().name(), "fingerprint", token.fingerprint(), "way", way));
        return revealed;
    }

    /**
     * The outside of the token that a case can hand out now; the caller has locked the case.
     *
     * @throws Refusal as {@link #toOwner}
     */
    public TokenStatus ready(ResetCase locked) {
        return live(locked).status(clock.instant());
    }

    /**
     * Gives the token to somebody to whom its owner sent a link. The caller has locked the case, and tells of it.
     *
     * @throws Refusal as {@link #toOwner}
     */
    public RevealedToken toHelper(ResetCase locked) {
        return open(live(locked));
    }

    private SealedToken live(ResetCase locked) {
        if (locked.state() != CaseState.TO_CONFIRM) {
            throw Refusal.wrongState(locked);
        }
        return tokens.latest(locked.number())
                .filter(latest -> latest.isLiveAt(clock.instant()))
                .orElseThrow(TokenHandover::gone);
    }

    private RevealedToken open(SealedToken token) {
        try {
            return token.open(vault);
        } catch (BrokenSeal e) {
            LOG.error(
                    "{}: the sealed token does not open; its row was changed, or the vault key was",
                    token.caseNumber());
            throw gone();
        }
    }

    private static Refusal gone() {
        return new Refusal(410, "token.gone");
    }
}
