package org.resetdesk.trouble;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Causes in words, and what to do about them. */
@Component
public class TroubleWords {

    /** Its words fit whatever fails. */
    private static final String ANY_STEP = "step.failed";

    private final MessageSource words;

    TroubleWords(MessageSource words) {
        this.words = words;
    }

    public static Trouble ofStep(String name) {
        return new Trouble(ANY_STEP, name.replaceAll("[()]", ""));
    }

    /** What does not work. */
    public String cause(Trouble trouble, Locale language) {
        return sentence(trouble, "", language);
    }

    public String advice(Trouble trouble, Locale language) {
        return sentence(trouble, ".advice", language);
    }

    private String sentence(Trouble trouble, String kind, Locale language) {
        Object[] subject = {trouble.subject()};
        try {
            return words.getMessage("trouble." + trouble.code() + kind, subject, language);
        } catch (NoSuchMessageException noWords) {
            return words.getMessage("trouble." + ANY_STEP + kind, subject, language);
        }
    }
}
