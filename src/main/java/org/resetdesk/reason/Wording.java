package org.resetdesk.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;

/** A reason in both languages. */
public record Wording(ReasonText it, ReasonText en) {

    /**
     * @param it null, like any of its parts, where nothing was typed
     * @throws Refusal 400 {@code reason.words-missing} or {@code reason.too-long}
     */
    public static Wording typed(@Nullable Typed it, @Nullable Typed en) {
        if (it == null || en == null) {
            throw new Refusal(400, "reason.words-missing");
        }
        return new Wording(ReasonText.typed(it.why(), it.advice()), ReasonText.typed(en.why(), en.advice()));
    }

    public ReasonText in(Language language) {
        return switch (language) {
            case IT -> it;
            case EN -> en;
        };
    }

    /** All four of them, Italian first. */
    public List<String> lines() {
        return List.of(it.why(), it.advice(), en.why(), en.advice());
    }

    /**
     * As it came from somebody.
     *
     * @param advice what a requester can do
     */
    public record Typed(@Nullable String why, @Nullable String advice) {}
}
