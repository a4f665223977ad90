package org.resetdesk.device;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 128 random bits, 32 lower-case hex digits, that a device makes anew at every export and after every restart. */
public record Challenge(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public Challenge {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a challenge");
        }
    }

    static Optional<Challenge> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Challenge(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
