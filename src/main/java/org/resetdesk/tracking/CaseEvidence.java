package org.resetdesk.tracking;

import java.util.List;
import org.resetdesk.resetcase.ResetCase;

/** What was sent in for a case. */
public interface CaseEvidence {

    List<EvidenceView> of(ResetCase resetCase);
}
