package org.resetdesk.access.rights;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.RightsChanged;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who changes what. */
@Component
class RightsJournal {

    private static final Set<String> STAFF =
            Set.of(Role.SUPPORT.group(), Role.SUPERVISOR.group(), Role.ADMINISTRATOR.group());

    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightsJournal(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void account(String change, String account) {
        tell("account." + change, false, Map.of("account", account));
    }

    void group(String change, String group) {
        tell("group." + change, false, Map.of("group", group));
    }

    void membership(String change, String account, String group, @Nullable Authentication caller) {
        boolean more = change.equals("created") && (account.equals(actor()) || STAFF.contains(group));
        tell("membership." + change, more && isAdministrator(caller), Map.of("account", account, "group", group));
    }

    void authorization(String change, Right right, @Nullable Authentication caller) {
        boolean own = Objects.equals(actor(), right.account())
                || Authorization.ANY.equals(right.account())
                || right.group() != null && groups(caller).contains(right.group());
        tell("authorization." + change, own && isAdministrator(caller), right.facts());
    }

    /** What the desk does on its own account, it does without telling the engine of a caller, or of one who is none. */
    private static boolean isAdministrator(@Nullable Authentication caller) {
        return groups(caller).contains(Role.ADMINISTRATOR.group());
    }

    private static Set<String> groups(@Nullable Authentication caller) {
        return caller == null || caller.getGroupIds() == null ? Set.of() : new HashSet<>(caller.getGroupIds());
    }

    private void tell(String change, boolean gain, Map<String, String> details) {
        events.publishEvent(new RightsChanged(clock.instant(), actor(), change, gain, details));
    }

    private static String actor() {
        var login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? CaseEvent.DESK : login.getName();
    }
}
