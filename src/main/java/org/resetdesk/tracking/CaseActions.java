package org.resetdesk.tracking;

import java.util.List;
import org.resetdesk.account.Account;
import org.resetdesk.resetcase.ResetCase;

/** What a reader can do with a case now. */
public interface CaseActions {

    List<CaseAction> of(ResetCase resetCase, Account reader);
}
