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
 * HMAC with a key that dies with the process. A change of password, lock or groups ends that at once.
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

    boolean knows(String account, String password) {
        Remembered login = logins.get(account);
        return login != null
                && clock.instant().isBefore(login.until())
                && MessageDigest.isEqual(login.password(), code(password))
                && passwords.standing(account).filter(login.standing()::equals).isPresent();
    }

    void remember(String account, String password) {
        Instant now = clock.instant();
        logins.values().removeIf(login -> login.until().isBefore(now));
        passwords
                .standing(account)
                .ifPresent(standing -> logins.put(account, new Remembered(code(password), standing, now.plus(MEMORY))));
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
