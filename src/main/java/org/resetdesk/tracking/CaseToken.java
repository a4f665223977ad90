package org.resetdesk.tracking;

import java.util.Optional;
import org.resetdesk.resetcase.ResetCase;

/** The live token of a case, seen from outside. */
public interface CaseToken {

    Optional<TokenView> of(ResetCase resetCase);
}
