package org.resetdesk.assessment;

import java.util.List;
import java.util.Optional;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.Challenges;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's own decision: collects the facts, asks the table, keeps every finding. */
@Component
@Transactional
public class Assessments {

    private final CaseReader reader;
    private final ResetCases cases;
    private final Challenges challenges;
    private final FactFinding facts;
    private final Decisions decisions;
    private final AssessmentLog log;
    private final AssessmentTable table;
    private final ApplicationEventPublisher events;

    Assessments(
            CaseReader reader,
            ResetCases cases,
            Challenges challenges,
            FactFinding facts,
            Decisions decisions,
            AssessmentLog log,
            AssessmentTable table,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.cases = cases;
        this.challenges = challenges;
        this.facts = facts;
        this.decisions = decisions;
        this.log = log;
        this.table = table;
        this.events = events;
    }

    /** As {@link #readFeatureCode}; empty where none of ours was found whose signature holds. */
    public Optional<FeatureCode> identifyDevice(CaseNumber number) {
        return Optional.ofNullable(readFeatureCode(number).featureCode());
    }

    /**
     * What the current feature code says, as of now. The case learns from it which device it is about, and holds its challenge from now
     * on, unless another case was first: then the reading is REUSED.
     */
    public FeatureCodeReading readFeatureCode(CaseNumber number) {
        return held(number, reader.readFeatureCode(number));
    }

    /** What all current evidence says, as of now; the feature code as {@link #readFeatureCode}. */
    public CaseReading read(CaseNumber number) {
        CaseReading reading = reader.read(number);
        return reading.with(held(number, reading.featureCode()));
    }

    /** Another case may have taken the challenge a moment ago: the list of challenges has the last word. */
    private FeatureCodeReading held(CaseNumber number, FeatureCodeReading reading) {
        FeatureCode code = reading.featureCode();
        if (code == null) {
            return reading;
        }
        cases.change(number, found -> found.aboutDevice(code.serialNumber().value(), code.model()));
        return challenges.hold(code.challenge(), code.serialNumber(), number)
                ? reading
                : reading.but(FeatureCodeVerdict.REUSED);
    }

    /** Whether a challenge belongs to that case. */
    @Transactional(readOnly = true)
    public boolean standsOn(CaseNumber number, Challenge challenge) {
        return challenges.holder(challenge).filter(number::equals).isPresent();
    }

    /** Reads the evidence, asks the table and keeps what it found. */
    public Verdict assess(CaseNumber number) {
        CaseReading reading = read(number);
        ResetCase resetCase = cases.get(number);
        Circumstances circumstances = facts.about(resetCase, reading);
        Judgements judgements = new Judgements(table.judge(number, circumstances.facts()));
        Verdict verdict = judgements.verdict();
        List<Finding> findings = JudgedFindings.of(judgements, circumstances);
        log.add(number, cases.now(), verdict, findings);
        events.publishEvent(new CaseAssessed(
                number, verdict, findings.stream().map(Finding::code).toList()));
        if (reading.featureCode().verdict() == FeatureCodeVerdict.FORGED) {
            cases.escalate(resetCase, "feature-code.forged");
        }
        return verdict;
    }

    /** The facts that decide whether one person is enough. */
    public SecondPersonFacts secondPersonFacts(CaseNumber number) {
        ResetCase resetCase = cases.get(number);
        return new SecondPersonFacts(
                log.everFound(number, "feature-code.forged"),
                reader.read(number).label().match() == LabelReading.Match.DIFFERS,
                facts.deviceFlagged(resetCase) || facts.accountFlagged(resetCase),
                decisions.refusals(number));
    }
}
