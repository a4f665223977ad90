package org.resetdesk.trouble;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What does not work, and why.
 *
 * @param code of the cause, {@code issuer.timeout}
 * @param subject the name of a service or of a step
 */
public record Trouble(String code, String subject) {

    private static final Pattern MARK = Pattern.compile("([a-z]+\\.[a-z-]+) \\(([^()]{0,80})\\): .*", Pattern.DOTALL);

    /** What it is called at the beginning of texts: an exception's and an incident's, for the engine keeps nothing else of a failed job. */
    public String mark() {
        return code + " (" + subject + "): ";
    }

    /** Empty for any other text. */
    public static Optional<Trouble> in(@Nullable String text) {
        Matcher mark = MARK.matcher(text == null ? "" : text);
        return mark.matches() ? Optional.of(new Trouble(mark.group(1), mark.group(2))) : Optional.empty();
    }
}
