package org.resetdesk.reason;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.PlainText;
import org.resetdesk.resetcase.Refusal;

/** Why the desk asks for something or says no, and what can be done about it, in one language: plain text in one line each. */
public record ReasonText(String why, String advice) {

    private static final int LONGEST_WHY = 160;
    private static final int LONGEST_ADVICE = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?…]");

    /**
     * What somebody typed, as sentences.
     *
     * @throws Refusal 400 {@code reason.words-missing} or {@code reason.too-long}
     */
    static ReasonText typed(@Nullable String why, @Nullable String advice) {
        return new ReasonText(sentence(why, LONGEST_WHY), sentence(advice, LONGEST_ADVICE));
    }

    /** Everything that a requester reads. */
    public String whole() {
        return why + " " + advice;
    }

    private static String sentence(@Nullable String typed, int longest) {
        String line = typed == null
                ? ""
                : SPACE.matcher(PlainText.of(typed)).replaceAll(" ").strip();
        if (line.isEmpty()) {
            throw new Refusal(400, "reason.words-missing");
        }
        String sentence = SENTENCE.matcher(line).matches() ? line : line + ".";
        if (sentence.length() > longest) {
            throw new Refusal(400, "reason.too-long", longest);
        }
        return sentence;
    }
}
