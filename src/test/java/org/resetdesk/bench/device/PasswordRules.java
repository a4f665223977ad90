package org.resetdesk.bench.device;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a device takes as a new password. */
final class PasswordRules {

    private PasswordRules() {}

    static boolean accept(String password, String userName) {
        boolean rightLength = password.length() >= 8 && password.length() <= 16;
        boolean namesTheUser = password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT));
        return rightLength && !namesTheUser && kindsOfCharacters(password) >= 2;
    }

    private static long kindsOfCharacters(String password) {
        return Stream.<IntPredicate>of(
                        c -> c >= '0' && c <= '9',
                        c -> c >= 'a' && c <= 'z',
                        c -> c >= 'A' && c <= 'Z',
                        c -> !(c < 128 && Character.isLetterOrDigit(c)))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }
}
