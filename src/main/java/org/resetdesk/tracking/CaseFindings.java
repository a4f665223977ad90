package org.resetdesk.tracking;

import java.util.List;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;

/** What the assessment has found about a case, in a reader's language. */
public interface CaseFindings {

    List<FindingView> of(ResetCase resetCase, Language language);
}
