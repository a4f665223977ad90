package org.resetdesk.reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coded reasons that people give. */
@Component
@Transactional(readOnly = true)
public class Reasons {

    /** Says nothing by itself: a comment is due. */
    static final String OTHER = "other";

    private static final int LONGEST_COMMENT = 2000;

    /** Never one of the desk's codes, today's or tomorrow's: they begin with something else. */
    private static final Pattern OWN = Pattern.compile("house\\.(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final ShippedReasons shipped;
    private final ReasonVersions versions;

    Reasons(ShippedReasons shipped, ReasonVersions versions) {
        this.shipped = shipped;
        this.versions = versions;
    }

    /** @throws Refusal 400 {@code decision.no-reason}, {@code decision.unknown-reason} or {@code decision.no-comment} */
    public void check(@Nullable String code, @Nullable String comment) {
        if (code == null) {
            throw new Refusal(400, "decision.no-reason");
        }
        if (!canBeGiven(code)) {
            throw new Refusal(400, "decision.unknown-reason", code);
        }
        if (code.equals(OTHER) && (comment == null || comment.isBlank())) {
            throw new Refusal(400, "decision.no-comment");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new Refusal(400, "decision.comment-too-long", LONGEST_COMMENT);
        }
    }

    private boolean canBeGiven(String code) {
        return shipped.knows(code)
                || isOwn(code)
                        && versions.latest(code).map(ReasonVersion::offered).orElse(false);
    }

    /** Whether it could be a reason of the house's own: whatever else somebody typed is not asked for. */
    static boolean isOwn(String code) {
        return OWN.matcher(code).matches();
    }

    /** By code; also those that are not offered any more. */
    public List<Reason> all() {
        Map<String, Reason> all = new TreeMap<>();
        shipped.codes().forEach(code -> all.put(code, known(code)));
        versions.latest().forEach(version -> all.put(version.code(), of(version)));
        return List.copyOf(all.values());
    }

    /** What can be given, in the order of the alphabet. */
    public List<Reason> offered() {
        return all().stream().filter(Reason::offered).toList();
    }

    Optional<Reason> find(String code) {
        if (shipped.knows(code)) {
            return Optional.of(versions.latest(code).map(this::of).orElseGet(() -> known(code)));
        }
        return isOwn(code) ? versions.latest(code).map(this::of) : Optional.empty();
    }

    private Reason known(String code) {
        return Reason.unchanged(
                code, shipped.origin(code), shipped.wording(code).orElseThrow());
    }

    private Reason of(ReasonVersion version) {
        String code = version.code();
        return shipped.knows(code)
                ? Reason.of(version, shipped.origin(code), shipped.wording(code).orElseThrow())
                : Reason.of(version, Origin.HOUSE, null);
    }
}
