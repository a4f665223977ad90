package org.resetdesk.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Spares a client that logs in with every call the password hash of every call: a right password is remembered for a minute, under an
 * HMAC with a key that dies with the process, for calls from the same address. A change of password or groups ends that at once, and so
 * does a wrong password from there: else somebody could guess against this memory, past every throttle.
 */
@Component
class RememberedLogins {

    private static final Duration MEMORY = Duration.ofSeconds(60);

    private record Remembered(byte[] password, String standing, Instant until) {}

    private final Map<String, Remembered> logins = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final StoredPasswords passwords;
    private final Clock clock;

    RememberedLogins(StoredPasswords passwords, Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.passwords = passwords;
        this.clock = clock;
    }

    boolean knows(String account, String password, Caller caller) {
        Remembered login = logins.get(place(account, caller));
        return login != null
                && clock.instant().isBefore(login.until())
                && MessageDigest.isEqual(login.password(), code(password))
                && passwords.standing(account).filter(login.standing()::equals).isPresent();
    }

    void remember(String account, String password, Caller caller) {
        Instant now = clock.instant();
        logins.values().removeIf(login -> login.until().isBefore(now));
        passwords
                .standing(account)
                .ifPresent(standing ->
                        logins.put(place(account, caller), new Remembered(code(password), standing, now.plus(MEMORY))));
    }

    void forget(String account, Caller caller) {
        logins.remove(place(account, caller));
    }

    private static String place(String account, Caller caller) {
        return account + " " + caller.address();
    }

    private byte[] code(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
