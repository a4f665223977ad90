package org.resetdesk.bench.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A camera or recorder whose password is lost. It knows its factory keys, its own clock, and the desk's published keys. */
public final class SimulatedDevice {

    /** The one user that a device has; a new password may not contain it. */
    public static final String USER_NAME = "admin";

    private static final int WRONG_CODES_TAKEN = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceIdentity identity;
    private final FactoryKeys keys;
    private final TokenVerifier verifier;
    private final Clock clock;
    private @Nullable Export live;
    private int wrongCodes;
    private String password = "lost-" + randomHex(4);

    private record Export(String challenge, String text) {}

    /**
     * @param deviceSecret 32 bytes, the same that the desk has
     * @param jwkSet the desk's JWK set; asked for whenever a token comes in
     * @param clock the device's own, right or wrong
     */
    public SimulatedDevice(DeviceIdentity identity, byte[] deviceSecret, Supplier<String> jwkSet, Clock clock) {
        this.identity = identity;
        this.keys = FactoryKeys.of(deviceSecret, identity.serialNumber());
        this.verifier = new TokenVerifier(() -> PublishedKeys.read(jwkSet.get()));
        this.clock = clock;
    }

    public DeviceIdentity identity() {
        return identity;
    }

    public Clock clock() {
        return clock;
    }

    /** A new feature code under a new challenge, which kills the older one and lifts a lock. */
    public synchronized String exportFeatureCode() {
        String challenge = randomHex(16);
        String text = FeatureCodeText.sign(identity, keys.featureCode(), challenge, clock.instant());
        live = new Export(challenge, text);
        wrongCodes = 0;
        return text;
    }

    /** The feature code that the device would still take an answer to. */
    public synchronized Optional<String> liveFeatureCode() {
        return Optional.ofNullable(live).map(Export::text);
    }

    /**
     * The live feature code as the exported XML file.
     *
     * @throws IllegalStateException when there is none: export first
     */
    public byte[] featureCodeFile() {
        return FeatureCodeText.file(
                liveFeatureCode().orElseThrow(() -> new IllegalStateException("no feature code was exported")));
    }

    /** Power off and on: the challenge is forgotten, the password is not. */
    public synchronized void restart() {
        live = null;
        wrongCodes = 0;
    }

    /** Too many wrong codes: the device does not listen to this challenge any more. */
    public synchronized boolean locked() {
        return wrongCodes >= WRONG_CODES_TAKEN;
    }

    /** What the device asks of whoever logs in; nobody but the bench can see it. */
    public synchronized String password() {
        return password;
    }

    /** A code or an XML token, as this kind of device takes it. */
    public DeviceAnswer reset(String token, String newPassword) {
        return identity.kind() == DeviceKind.XML ? importToken(token, newPassword) : enterCode(token, newPassword);
    }

    public synchronized DeviceAnswer enterCode(String code, String newPassword) {
        return answer(newPassword, export -> {
            boolean right = identity.kind() == DeviceKind.CODE
                    && same(ExpectedCode.of(keys.resetCode(), export.challenge()), ExpectedCode.normalised(code));
            wrongCodes += right ? 0 : 1;
            return right ? DeviceAnswer.ACCEPTED : DeviceAnswer.TOKEN_REFUSED;
        });
    }

    public synchronized DeviceAnswer importToken(String xml, String newPassword) {
        return answer(
                newPassword,
                export -> verifier.verify(xml)
                        .filter(token -> identity.kind() == DeviceKind.XML)
                        .filter(token -> token.serialNumber().equals(identity.serialNumber()))
                        .filter(token -> token.expiresAt().isAfter(clock.instant()))
                        .map(token -> token.challenge().equals(export.challenge())
                                ? DeviceAnswer.ACCEPTED
                                : DeviceAnswer.CHALLENGE_DEAD)
                        .orElse(DeviceAnswer.TOKEN_REFUSED));
    }

    private interface Check {
        DeviceAnswer of(Export export);
    }

    private DeviceAnswer answer(String newPassword, Check token) {
        if (live == null) {
            return DeviceAnswer.CHALLENGE_DEAD;
        }
        if (locked()) {
            return DeviceAnswer.LOCKED;
        }
        if (!PasswordRules.accept(newPassword, USER_NAME)) {
            return DeviceAnswer.PASSWORD_WEAK;
        }
        DeviceAnswer answer = token.of(live);
        if (answer == DeviceAnswer.ACCEPTED) {
            password = newPassword;
            live = null;
            wrongCodes = 0;
        }
        return answer;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
