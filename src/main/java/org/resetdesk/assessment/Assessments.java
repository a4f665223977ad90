package org.resetdesk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.Challenges;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's own decision: collects the facts, asks the table, keeps every finding. */
@Component
@Transactional
public class Assessments {

    private final CaseReader reader;
    private final ResetCases cases;
    private final Challenges challenges;
    private final Decisions decisions;
    private final Flags flags;
    private final RequestLimit limit;
    private final AssessmentLog log;
    private final AssessmentTable table;

    Assessments(
            CaseReader reader,
            ResetCases cases,
            Challenges challenges,
            Decisions decisions,
            Flags flags,
            RequestLimit limit,
            AssessmentLog log,
            AssessmentTable table) {
        this.reader = reader;
        this.cases = cases;
        this.challenges = challenges;
        this.decisions = decisions;
        this.flags = flags;
        this.limit = limit;
        this.log = log;
        this.table = table;
    }

    /**
     * Reads the feature code, learns from it which device the case is about, and gives the case its challenge if nobody holds it.
     * Empty where none of ours was found whose signature holds.
     */
    public Optional<FeatureCode> identifyDevice(CaseNumber number) {
        FeatureCode code = reader.readFeatureCode(number).featureCode();
        if (code != null) {
            challenges.hold(code.challenge(), code.serialNumber(), number);
            cases.change(number, found -> found.aboutDevice(code.serialNumber().value(), code.model()));
        }
        return Optional.ofNullable(code);
    }

    /** What the current evidence says, as of now. */
    public CaseReading read(CaseNumber number) {
        identifyDevice(number);
        return reader.read(number);
    }

    /** Whether a challenge belongs to that case. */
    @Transactional(readOnly = true)
    public boolean standsOn(CaseNumber number, Challenge challenge) {
        return challenges.holder(challenge).filter(number::equals).isPresent();
    }

    public Verdict assess(CaseNumber number) {
        CaseReading reading = reader.read(number);
        ResetCase resetCase = cases.get(number);
        List<Judgement> judgements = table.judge(facts(resetCase, reading));
        Verdict verdict = judgements.get(0).verdict();
        List<Finding> findings = findings(judgements, reading);
        log.add(number, cases.now(), verdict, findings);
        if (reading.featureCode().verdict() == FeatureCodeVerdict.FORGED) {
            cases.escalate(resetCase, "feature-code.forged");
        }
        return verdict;
    }

    private Facts facts(ResetCase resetCase, CaseReading reading) {
        CaseNumber number = resetCase.number();
        FeatureCode code = reading.featureCode().featureCode();
        String serial = resetCase.serialNumber();
        return new Facts(
                reading.featureCode().verdict(),
                code != null && liveElsewhere(code, number),
                false,
                reading.label().match(),
                log.everFound(number, "label.differs"),
                decisions.refusals(number),
                serial != null && decisions.approvedBefore(resetCase),
                reading.readerFailed(),
                false,
                serial != null && openForAnother(serial, resetCase),
                limit.nearlyReachedBy(resetCase.requester()),
                serial != null && flags.raised(Flags.Kind.DEVICE, serial),
                flags.raised(Flags.Kind.ACCOUNT, resetCase.requester()));
    }

    private boolean liveElsewhere(FeatureCode code, CaseNumber number) {
        return challenges
                .holder(code.challenge())
                .filter(holder -> !holder.equals(number))
                .flatMap(cases::find)
                .filter(ResetCase::isOpen)
                .isPresent();
    }

    private boolean openForAnother(String serial, ResetCase resetCase) {
        return cases.openFor(serial).stream().anyMatch(other -> !other.isOwnedBy(resetCase.requester()));
    }

    private static List<Finding> findings(List<Judgement> judgements, CaseReading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (!judgement.finding().equals(Judgement.NOTHING_FOUND)) {
                findings.add(new Finding(
                        judgement.finding(),
                        evidenceBehind(judgement.finding(), reading),
                        details(judgement.finding(), reading)));
            }
        }
        findings.addAll(reading.pictureFindings());
        return findings;
    }

    private static @Nullable String evidenceBehind(String finding, CaseReading reading) {
        if (finding.startsWith("feature-code.")) {
            return reading.featureCodeEvidence();
        }
        return finding.startsWith("label.") || finding.startsWith("photo.") ? reading.labelEvidence() : null;
    }

    private static Map<String, String> details(String finding, CaseReading reading) {
        FeatureCode code = reading.featureCode().featureCode();
        if (finding.equals("label.differs") && code != null && reading.label().otherSerial() != null) {
            return Map.of(
                    "label",
                    reading.label().otherSerial(),
                    "featureCode",
                    code.serialNumber().value());
        }
        return Map.of();
    }

    /** The facts that decide whether one person is enough. */
    public SecondPersonFacts secondPersonFacts(CaseNumber number) {
        ResetCase resetCase = cases.get(number);
        CaseReading reading = reader.read(number);
        String serial = resetCase.serialNumber();
        return new SecondPersonFacts(
                log.everFound(number, "feature-code.forged"),
                reading.label().match() == LabelReading.Match.DIFFERS,
                (serial != null && flags.raised(Flags.Kind.DEVICE, serial))
                        || flags.raised(Flags.Kind.ACCOUNT, resetCase.requester()),
                decisions.refusals(number));
    }
}
