package org.resetdesk.access.registration;

import java.util.regex.Pattern;
import org.resetdesk.resetcase.Refusal;

/** What somebody says of himself once his address is confirmed. A name is letters: it will stand in mails to others. */
record Newcomer(String firstName, String lastName, String password) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}' .\u2019-]{1,60}");
    private static final int LONGEST_PASSWORD = 1024;

    /** @throws Refusal 400 {@code registration.name}, {@code .password} */
    Newcomer {
        firstName = firstName.strip();
        lastName = lastName.strip();
        if (!NAME.matcher(firstName).matches() || !NAME.matcher(lastName).matches()) {
            throw new Refusal(400, "registration.name");
        }
        if (password.length() > LONGEST_PASSWORD) {
            throw new Refusal(400, "registration.password");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Newcomer[]";
    }
}
