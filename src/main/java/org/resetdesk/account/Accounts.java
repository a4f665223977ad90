package org.resetdesk.account;

import java.util.List;
import java.util.Optional;
import org.resetdesk.resetcase.Language;

/** Everybody with a login; the engine's identities stand behind it. */
public interface Accounts {

    /** @throws IllegalStateException outside a request that somebody logged in for */
    Account current();

    /** Id of who acts: whoever is logged in, else the desk itself. */
    String actor();

    Optional<Account> find(String id);

    /** Every account in a role. */
    List<Account> in(Role role);

    /** Makes an account a requester; of one that is nothing changes. */
    void verify(String id);

    void chooseLanguage(String id, Language language);

    /** Takes an account away, with its memberships and whatever it was allowed; of one that is not there nothing changes. */
    void remove(String id);
}
