package org.resetdesk.process.web;

import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

/** Keeps what was sent as evidence of a case. */
@Component
class EvidenceIntake {

    private final EvidenceStore evidence;

    EvidenceIntake(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    void keep(CaseNumber number, EvidenceForm form) {
        if (form.labelPhoto() != null) {
            evidence.keepPicture(number, Purpose.LABEL, form.labelPhoto());
        }
        if (form.featureCode() != null) {
            evidence.keepFeatureCode(number, form.featureCode());
        }
        if (form.featureCodePhoto() != null) {
            evidence.keepPicture(number, Purpose.FEATURE_CODE, form.featureCodePhoto());
        }
    }
}
