package org.resetdesk.assessment;

import java.util.Optional;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.device.Challenges;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** Looks up all that the table may ask about a request. */
@Component
class FactFinding {

    private final EvidenceStore evidence;
    private final ResetCases cases;
    private final Challenges challenges;
    private final Decisions decisions;
    private final Flags flags;
    private final RequestLimit limit;
    private final Accounts accounts;
    private final AssessmentLog log;
    private final AssessmentTable table;

    FactFinding(
            EvidenceStore evidence,
            ResetCases cases,
            Challenges challenges,
            Decisions decisions,
            Flags flags,
            RequestLimit limit,
            Accounts accounts,
            AssessmentLog log,
            AssessmentTable table) {
        this.evidence = evidence;
        this.cases = cases;
        this.challenges = challenges;
        this.decisions = decisions;
        this.flags = flags;
        this.limit = limit;
        this.accounts = accounts;
        this.log = log;
        this.table = table;
    }

    Circumstances about(ResetCase resetCase, CaseReading reading) {
        Optional<CaseNumber> samePhoto =
                Optional.ofNullable(reading.labelEvidence()).flatMap(evidence::seenFromAnother);
        Optional<CaseNumber> sameDevice = openForAnother(resetCase);
        FeatureCode code = reading.featureCode().featureCode();
        Facts facts = new Facts(
                reading.featureCode().verdict(),
                code != null && liveElsewhere(code, resetCase.number()),
                table.servesForeign(resetCase.number(), reading.featureCode().foreignCodes()),
                reading.label().match(),
                log.everFound(resetCase.number(), "label.differs"),
                decisions.refusals(resetCase.number()),
                approvedByPerson(resetCase),
                reading.readerFailed(),
                samePhoto.isPresent(),
                sameDevice.isPresent(),
                limit.nearlyReachedBy(resetCase.requester()),
                deviceFlagged(resetCase),
                accountFlagged(resetCase),
                accounts.find(resetCase.requester()).filter(Account::verified).isPresent());
        return new Circumstances(reading, facts, samePhoto.orElse(null), sameDevice.orElse(null));
    }

    boolean deviceFlagged(ResetCase resetCase) {
        return resetCase.serialNumber() != null && flags.raised(Flags.Kind.DEVICE, resetCase.serialNumber());
    }

    boolean accountFlagged(ResetCase resetCase) {
        return flags.raised(Flags.Kind.ACCOUNT, resetCase.requester());
    }

    private boolean approvedByPerson(ResetCase resetCase) {
        return evidence.current(resetCase.number(), Purpose.LABEL)
                .map(Evidence::receivedAt)
                .filter(received -> decisions.lastApproves(resetCase, received))
                .isPresent();
    }

    private boolean liveElsewhere(FeatureCode code, CaseNumber number) {
        return challenges
                .holder(code.challenge())
                .filter(holder -> !holder.equals(number))
                .flatMap(cases::find)
                .filter(ResetCase::isOpen)
                .isPresent();
    }

    private Optional<CaseNumber> openForAnother(ResetCase resetCase) {
        return Optional.ofNullable(resetCase.serialNumber())
                .flatMap(serial -> cases.openFor(serial).stream()
                        .filter(other -> !other.isOwnedBy(resetCase.requester()))
                        .map(ResetCase::number)
                        .findFirst());
    }
}
