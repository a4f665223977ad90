package org.resetdesk.assessment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;

/** The coded reasons that people give: any finding's code, and a few that only a person can see (FORMATS.md). */
public final class Reasons {

    /** Says nothing by itself: a comment is due. */
    private static final String OTHER = "other";

    private static final int LONGEST_COMMENT = 2000;

    private static final Set<String> OF_PICTURES = Set.of(
            "picture.no-code",
            "picture.out-of-focus",
            "picture.motion",
            "picture.reflection",
            "picture.not-frontal",
            "picture.too-small",
            "picture.too-dark",
            "picture.low-contrast",
            "picture.cut-off");
    private static final Set<String> OF_CASES = Set.of(
            "label.differs",
            "label.unknown",
            "label.several",
            "feature-code.unreadable",
            "feature-code.foreign",
            "feature-code.forged",
            "feature-code.stale",
            "feature-code.reused",
            "photo.seen-before",
            "device.open-elsewhere",
            "requester.many",
            "flag.device",
            "flag.account",
            "reader.failed",
            "token.refused-often",
            "account.not-verified");
    private static final Set<String> OF_PEOPLE =
            Set.of("ownership.doubtful", "device.not-supported", "abuse.suspected", OTHER);

    private Reasons() {}

    /** @throws Refusal 400 {@code decision.no-reason}, {@code decision.unknown-reason} or {@code decision.no-comment} */
    public static void check(@Nullable String code, @Nullable String comment) {
        if (code == null) {
            throw new Refusal(400, "decision.no-reason");
        }
        if (!known(code)) {
            throw new Refusal(400, "decision.unknown-reason", code);
        }
        if (code.equals(OTHER) && (comment == null || comment.isBlank())) {
            throw new Refusal(400, "decision.no-comment");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new Refusal(400, "decision.comment-too-long", LONGEST_COMMENT);
        }
    }

    private static boolean known(String code) {
        return OF_PICTURES.contains(code) || OF_CASES.contains(code) || OF_PEOPLE.contains(code);
    }
}
