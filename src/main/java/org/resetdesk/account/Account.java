package org.resetdesk.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Language;

/**
 * Somebody with a login.
 *
 * @param name first and last name, or the id where there is none
 * @param groups ids of the engine's groups
 * @param language what he chose for himself, if he did
 */
public record Account(
        String id,
        String name,
        @Nullable String email,
        Set<String> groups,
        @Nullable Language language) {

    public Account {
        groups = Set.copyOf(groups);
    }

    public boolean is(Role role) {
        return groups.contains(role.group());
    }

    /** May open cases and act on his own. */
    public boolean verified() {
        return is(Role.REQUESTER);
    }

    /** Sees all cases, but never a token. */
    public boolean staff() {
        return is(Role.SUPPORT) || is(Role.SUPERVISOR);
    }
}
