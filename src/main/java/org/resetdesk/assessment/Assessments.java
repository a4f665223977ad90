package org.resetdesk.assessment;

import java.util.List;
import java.util.Optional;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.Challenges;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's own decision: collects the facts, asks the table, keeps every finding. */
@Component
@Transactional
public class Assessments {

    /** No issuer for other brands' codes can be set up yet. */
    private static final boolean SERVES_OTHER_BRANDS = false;

    private final EvidenceStore evidence;
    private final CaseReader reader;
    private final ResetCases cases;
    private final Challenges challenges;
    private final Decisions decisions;
    private final Flags flags;
    private final RequestLimit limit;
    private final AssessmentLog log;
    private final AssessmentTable table;

    Assessments(
            EvidenceStore evidence,
            CaseReader reader,
            ResetCases cases,
            Challenges challenges,
            Decisions decisions,
            Flags flags,
            RequestLimit limit,
            AssessmentLog log,
            AssessmentTable table) {
        this.evidence = evidence;
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
        log.add(number, cases.now(), verdict, JudgedFindings.of(judgements, reading));
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
                SERVES_OTHER_BRANDS,
                reading.label().match(),
                log.everFound(number, "label.differs"),
                decisions.refusals(number),
                serial != null && decisions.approvedBefore(resetCase),
                reading.readerFailed(),
                reading.labelEvidence() != null && evidence.seenFromAnother(reading.labelEvidence()),
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
