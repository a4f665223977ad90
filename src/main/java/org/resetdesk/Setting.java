package org.resetdesk;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * One setting that an operator can give.
 *
 * @param name as in the environment
 * @param meaning a few words for whoever has to give it; for files, what is in them
 */
record Setting(String name, boolean required, Kind kind, String meaning) {

    static Setting needed(String name, Kind kind, String meaning) {
        return new Setting(name, true, kind, meaning);
    }

    static Setting optional(String name, Kind kind, String meaning) {
        return new Setting(name, false, kind, meaning);
    }

    /** {@code RESETDESK_TOKEN_VALIDITY} is {@code resetdesk.token-validity}; Spring's own names have dots all the way. */
    String property() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("resetdesk_")
                ? "resetdesk." + lower.substring("resetdesk_".length()).replace('_', '-')
                : lower.replace('_', '.');
    }

    /** Where a secret may stand instead, as the whole content of a file. */
    String fileName() {
        return name + "_FILE";
    }

    String fileProperty() {
        return property() + "-file";
    }

    boolean secret() {
        return kind == Kind.SECRET;
    }

    /** As given, or empty: a variable set to nothing counts as not set. */
    String in(PropertyResolver environment) {
        return Objects.requireNonNullElse(environment.getProperty(property()), "")
                .trim();
    }

    /** What is wrong with the value, in words that never repeat a secret; null when it can be used. */
    @Nullable
    String complaint(String value) {
        return kind.accepts(value) ? null : kind.complaint(value);
    }
}
