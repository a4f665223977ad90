package org.resetdesk.resetcase;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the desk speaks; Italian where nobody chose. */
public enum Language {
    IT(Locale.ITALIAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code it} or {@code en}, as clients write it. */
    public String tag() {
        return locale.getLanguage();
    }

    public static Optional<Language> of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : IT;
    }
}
