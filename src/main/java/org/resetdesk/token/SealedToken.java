package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;

/**
 * A token as it lies in its table.
 *
 * @param serialNumber null where the device is not one of our formats, {@code challenge} likewise
 * @param sealed null once it is withdrawn
 */
record SealedToken(
        CaseNumber caseNumber,
        @Nullable String serialNumber,
        @Nullable String challenge,
        TokenKind kind,
        String issuer,
        @Nullable String keyId,
        @Nullable String enteredBy,
        Instant issuedAt,
        Instant expiresAt,
        String fingerprint,
        byte @Nullable [] sealed) {

    SealedToken {
        issuedAt = issuedAt.truncatedTo(SECONDS);
        expiresAt = expiresAt.truncatedTo(SECONDS);
    }

    SealedToken seal(Vault vault, ResetSecret secret) {
        byte[] plain = secret.bytes();
        return new SealedToken(
                caseNumber,
                serialNumber,
                challenge,
                kind,
                issuer,
                keyId,
                enteredBy,
                issuedAt,
                expiresAt,
                vault.fingerprint(plain),
                vault.seal(plain, belonging()));
    }

    /** @throws BrokenSeal when the sealed bytes, or what they belong to, are not what they were */
    RevealedToken open(Vault vault) {
        String text = new String(vault.open(Objects.requireNonNull(sealed), belonging()), UTF_8);
        return new RevealedToken(
                kind, new ResetSecret(kind, text), expiresAt, serialNumber == null ? caseNumber.value() : serialNumber);
    }

    boolean isLiveAt(Instant now) {
        return sealed != null && now.isBefore(expiresAt);
    }

    TokenStatus status(Instant now) {
        return new TokenStatus(kind, issuedAt, expiresAt, fingerprint, isLiveAt(now));
    }

    /** Names issue and case to the issuer, the same at every try. */
    String idempotencyKey() {
        return idempotencyKey(caseNumber, challenge);
    }

    static String idempotencyKey(CaseNumber caseNumber, @Nullable String challenge) {
        return caseNumber + ":" + challenge;
    }

    private String belonging() {
        return String.join(
                "|",
                "reset-token/1",
                caseNumber.value(),
                String.valueOf(serialNumber),
                String.valueOf(challenge),
                kind.name(),
                Long.toString(expiresAt.getEpochSecond()));
    }
}
