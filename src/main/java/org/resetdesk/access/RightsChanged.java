package org.resetdesk.access;

import java.time.Instant;
import java.util.Map;

/**
 * Accounts, groups, memberships, passwords or authorizations are about to be changed; published inside the transaction that does it.
 *
 * @param actor account id of who does it, or {@link org.resetdesk.resetcase.CaseEvent#DESK}
 * @param change {@code account.created}, {@code membership.deleted} …
 * @param gain whether an administrator gives something to himself, or makes somebody staff: supervisors hear of that
 * @param details ids and names of rights; never a password, not even its hash
 */
public record RightsChanged(Instant at, String actor, String change, boolean gain, Map<String, String> details) {

    public RightsChanged {
        details = Map.copyOf(details);
    }
}
