package org.resetdesk.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.Challenges;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.IssuerFailed.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reset tokens of cases, from being made to being erased; {@link TokenHandover} gives them out. Whatever touches the token of a case
 * first locks the case, so that issuing, entering, withdrawing and revealing it happen one after another.
 */
@Component
@Transactional
public class Tokens {

    /** The issuer that is a person. */
    public static final String MANUAL = "manual";

    private final ResetCases cases;
    private final Challenges challenges;
    private final Issuers issuers;
    private final SealedTokens tokens;
    private final Vault vault;
    private final TokenSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Tokens(
            ResetCases cases,
            Challenges challenges,
            Issuers issuers,
            SealedTokens tokens,
            Vault vault,
            TokenSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.challenges = challenges;
        this.issuers = issuers;
        this.tokens = tokens;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Has a token made for a case and the challenge of its device: one, however often this is called, also after that one died. The
     * case's token for an older challenge dies.
     *
     * @param issuer {@code builtin}, {@code http} or {@code http:<service>}
     * @throws IssuerFailed when trying again later may help
     * @throws Refusal 409 when the case is closed
     */
    public TokenStatus issue(ResetCase resetCase, FeatureCode device, String issuer) {
        ResetCase open = lockOpen(resetCase.number());
        return issuedBefore(open.number(), device).orElseGet(() -> {
            String key =
                    SealedToken.idempotencyKey(open.number(), device.challenge().value());
            IssuedToken issued = issuers.named(issuer, device.model()).issue(device, open, key);
            if (issued.secret().kind() != device.accepts()) {
                throw new IssuerFailed(Why.WRONG_KIND, issuer, "it gave another kind of token than the device takes");
            }
            return keep(open.number(), device, issuer, issued.keyId(), null, issued.secret(), issued.notAfter());
        });
    }

    /**
     * Takes the code that a vendor's service gave an agent.
     *
     * @param device null where its feature code is not one of our formats
     * @throws Refusal 400 {@code token.code-differs}, {@code token.wrong-kind}, {@code token.not-a-token}; 409 when the case is closed
     */
    public TokenStatus enterCode(
            ResetCase resetCase, @Nullable FeatureCode device, String code, String codeRepeated, String enteredBy) {
        return enter(resetCase, device, EnteredToken.code(device, code, codeRepeated), enteredBy);
    }

    /**
     * Takes the file that a vendor's service gave an agent.
     *
     * @throws Refusal 400 {@code token.wrong-kind}, {@code token.not-a-token}, {@code token.other-device}; 409 when the case is closed
     */
    public TokenStatus enterFile(ResetCase resetCase, @Nullable FeatureCode device, byte[] xml, String enteredBy) {
        return enter(resetCase, device, EnteredToken.file(device, xml), enteredBy);
    }

    /** The latest token of a case, dead or alive. */
    @Transactional(readOnly = true)
    public Optional<TokenStatus> status(CaseNumber number) {
        return tokens.latest(number).map(token -> token.status(clock.instant()));
    }

    /** The token of a case for one challenge, dead or alive; where there is one, this challenge never gets another. */
    @Transactional(readOnly = true)
    public Optional<TokenStatus> status(CaseNumber number, Challenge challenge) {
        return tokens.find(number, challenge).map(token -> token.status(clock.instant()));
    }

    /** Erases the token of a case, if it has one. */
    public void withdraw(CaseNumber number) {
        cases.lock(number);
        erase(number);
    }

    private TokenStatus enter(ResetCase resetCase, @Nullable FeatureCode device, ResetSecret secret, String enteredBy) {
        ResetCase open = lockOpen(resetCase.number());
        Optional<TokenStatus> before = device == null ? Optional.empty() : issuedBefore(open.number(), device);
        return before.orElseGet(() -> {
            TokenStatus kept = keep(open.number(), device, MANUAL, null, enteredBy, secret, Instant.MAX);
            cases.record(
                    open.number(),
                    "token.entered",
                    enteredBy,
                    Map.of("kind", kept.kind().name(), "fingerprint", kept.fingerprint()));
            return kept;
        });
    }

    private Optional<TokenStatus> issuedBefore(CaseNumber number, FeatureCode device) {
        if (!challenges.hold(device.challenge(), device.serialNumber(), number)) {
            throw new IllegalStateException(number + ": another case holds the challenge");
        }
        return status(number, device.challenge());
    }

    private TokenStatus keep(
            CaseNumber number,
            @Nullable FeatureCode device,
            String issuer,
            @Nullable String keyId,
            @Nullable String enteredBy,
            ResetSecret secret,
            Instant notAfter) {
        Instant now = clock.instant();
        Instant end = now.plus(settings.tokenValidity());
        erase(number);
        SealedToken token = new SealedToken(
                        number,
                        device == null ? null : device.serialNumber().value(),
                        device == null ? null : device.challenge().value(),
                        secret.kind(),
                        issuer,
                        keyId,
                        enteredBy,
                        now,
                        notAfter.isBefore(end) ? notAfter : end,
                        "",
                        null)
                .seal(vault, secret);
        tokens.add(token);
        return token.status(now);
    }

    private ResetCase lockOpen(CaseNumber number) {
        ResetCase locked = cases.lock(number);
        if (!locked.isOpen()) {
            throw Refusal.wrongState(locked);
        }
        return locked;
    }

    private void erase(CaseNumber number) {
        tokens.erase(number, clock.instant()).forEach(dead -> {
            events.publishEvent(new TokenWithdrawn(dead.issuer(), dead.idempotencyKey()));
            cases.record(number, "token.erased", CaseEvent.DESK, Map.of("fingerprint", dead.fingerprint()));
        });
    }
}
