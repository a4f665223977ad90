package org.resetdesk.access.registration;

import java.util.Locale;
import java.util.regex.Pattern;
import org.resetdesk.resetcase.Refusal;

/** A mail address that can be an account's id: one plain address, lower case, as a login takes it. */
record NewAddress(String email) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?=.{6,64}$)[a-z0-9][a-z0-9._+-]*@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\\.[a-z]{2,24}");

    /** @throws Refusal 400 {@code registration.email} */
    NewAddress {
        email = email.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(email).matches()) {
            throw new Refusal(400, "registration.email");
        }
    }
}
