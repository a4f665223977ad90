package org.resetdesk.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Decision;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.FindingWords;
import org.resetdesk.assessment.Findings;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.reason.ReasonText;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.tracking.AwaitedView.Need;
import org.resetdesk.tracking.AwaitedView.Piece;
import org.resetdesk.tracking.AwaitedView.Reason;
import org.springframework.stereotype.Component;

/** Tells a requester which piece of evidence has to come again and why, and that the others are kept. */
@Component
class AwaitedEvidence {

    private final Steps steps;
    private final Findings findings;
    private final Decisions decisions;
    private final EvidenceStore evidence;
    private final FindingWords findingWords;
    private final ReasonWords words;

    AwaitedEvidence(
            Steps steps,
            Findings findings,
            Decisions decisions,
            EvidenceStore evidence,
            FindingWords findingWords,
            ReasonWords words) {
        this.steps = steps;
        this.findings = findings;
        this.decisions = decisions;
        this.evidence = evidence;
        this.findingWords = findingWords;
        this.words = words;
    }

    /** Null unless the case waits for evidence. */
    @Nullable
    AwaitedView of(ResetCase resetCase, Language language) {
        if (resetCase.state() != CaseState.NEEDS_ACTION) {
            return null;
        }
        List<Finding> found = findings.of(resetCase.number());
        Optional<Step> request = request(resetCase);
        return new AwaitedView(
                request.map(step -> step.facts().get("until"))
                        .map(Instant::parse)
                        .orElse(null),
                asked(resetCase)
                        .map(code ->
                                reason(code, language, request.map(Step::at).orElse(resetCase.updatedAt())))
                        .orElse(null),
                resetCase.comment(),
                Stream.of(Purpose.LABEL, Purpose.FEATURE_CODE)
                        .map(purpose -> piece(resetCase, purpose, found, language))
                        .toList());
    }

    private Optional<Step> request(ResetCase resetCase) {
        return steps.of(resetCase.number()).stream()
                .filter(step -> step.event() == CaseEvent.Kind.EVIDENCE_REQUESTED)
                .reduce((earlier, later) -> later);
    }

    /** The reason of a person; the desk's own reasons are its findings. */
    private static Optional<String> asked(ResetCase resetCase) {
        return Optional.ofNullable(resetCase.reasonCode());
    }

    private Piece piece(ResetCase resetCase, Purpose purpose, List<Finding> found, Language language) {
        List<Finding> about = about(resetCase, purpose, found);
        Need need = asked(resetCase)
                .map(code -> askedFor(code, purpose, found, about))
                .orElseGet(() -> needed(resetCase, about));
        List<Reason> reasons = need == Need.KEPT
                ? List.of()
                : about.stream()
                        .filter(finding -> !finding.code().equals("label.unknown"))
                        .map(finding -> new Reason(finding.code(), findingWords.withAdvice(finding, language)))
                        .toList();
        return new Piece(purpose.name(), need, reasons);
    }

    private List<Finding> about(ResetCase resetCase, Purpose purpose, List<Finding> found) {
        Optional<String> current = evidence.current(resetCase.number(), purpose).map(Evidence::id);
        return found.stream()
                .filter(finding -> current.isPresent() && current.get().equals(finding.evidenceId()))
                .filter(finding -> !CaseContents.forStaff(finding))
                .toList();
    }

    /** What a person asked for by a reason; one that speaks of no piece in particular leaves the choice to the requester. */
    private static Need askedFor(String code, Purpose purpose, List<Finding> all, List<Finding> about) {
        if (code.startsWith("label.") || code.startsWith("photo.")) {
            return purpose == Purpose.LABEL ? Need.NEEDED : Need.KEPT;
        }
        if (code.startsWith("feature-code.")) {
            return purpose == Purpose.FEATURE_CODE ? Need.NEEDED : Need.KEPT;
        }
        if (all.stream().anyMatch(finding -> finding.code().equals(code) && finding.evidenceId() != null)) {
            return about.stream().anyMatch(finding -> finding.code().equals(code)) ? Need.NEEDED : Need.KEPT;
        }
        return Need.WELCOME;
    }

    private Need needed(ResetCase resetCase, List<Finding> about) {
        if (about.stream().map(Finding::code).anyMatch(AwaitedEvidence::holdsUp)) {
            return Need.NEEDED;
        }
        boolean approved =
                decisions.of(resetCase.number()).stream().map(Decision::verdict).anyMatch(Verdict.APPROVE::equals);
        return about.isEmpty() || approved ? Need.KEPT : Need.WELCOME;
    }

    private static boolean holdsUp(String code) {
        return code.startsWith("feature-code.") || code.equals("label.differs");
    }

    private Reason reason(String code, Language language, Instant asked) {
        return new Reason(
                code, words.of(code, language, asked).map(ReasonText::whole).orElse(code));
    }
}
