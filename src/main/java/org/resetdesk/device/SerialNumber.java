package org.resetdesk.device;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a device is called by its maker: 8 to 40 characters of {@code A-Z 0-9 -}. */
public record SerialNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9-]{8,40}");

    public SerialNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a serial number");
        }
    }

    /** The serial number that a text is, to the letter; empty where it is none. */
    public static Optional<SerialNumber> of(@Nullable String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new SerialNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
