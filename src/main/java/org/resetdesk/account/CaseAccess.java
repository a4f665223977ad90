package org.resetdesk.account;

import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** Who may see which case. What one may not see answers as what does not exist. */
@Component
public class CaseAccess {

    private final ResetCases cases;
    private final Accounts accounts;

    CaseAccess(ResetCases cases, Accounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    /** The case, for its requester and for staff. */
    public ResetCase visible(String caseNumber) {
        return visible(CaseNumber.parse(caseNumber));
    }

    public ResetCase visible(CaseNumber number) {
        Account reader = accounts.current();
        ResetCase found = cases.get(number);
        if (!reader.staff() && !found.isOwnedBy(reader.id())) {
            throw Refusal.unknownCase();
        }
        return found;
    }

    /** The case, for its requester alone. */
    public ResetCase own(String caseNumber) {
        ResetCase found = cases.get(CaseNumber.parse(caseNumber));
        if (!found.isOwnedBy(accounts.current().id())) {
            throw Refusal.unknownCase();
        }
        return found;
    }
}
