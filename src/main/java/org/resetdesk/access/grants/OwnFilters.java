package org.resetdesk.access.grants;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.RightsChanged;
import org.resetdesk.account.Role;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * For each agent and supervisor a list of what he has taken, made when he joins and readable by him alone: one list for all would need
 * an expression, and expressions are off.
 */
@Component
class OwnFilters {

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    // The engine looks up who listens while it starts.
    OwnFilters(
            @Lazy IdentityService identities,
            @Lazy AuthorizationService authorizations,
            @Lazy FilterService filters,
            @Lazy TaskService tasks) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /** For those who joined before there were such lists. */
    void lay() {
        Stream.of(Role.SUPPORT, Role.SUPERVISOR)
                .flatMap(role -> identities.createUserQuery().memberOfGroup(role.group()).list().stream())
                .map(User::getId)
                .distinct()
                .forEach(this::make);
    }

    @EventListener
    public void on(RightsChanged changed) {
        String account = changed.details().get("account");
        String group = changed.details().get("group");
        if (account == null) {
            return;
        }
        switch (changed.change()) {
            case "membership.created" -> {
                if (isStaff(group)) {
                    asTheDesk(() -> make(account));
                }
            }
            case "membership.deleted" -> {
                if (isStaff(group)) {
                    asTheDesk(() -> takeAwayUnlessStaff(account, group));
                }
            }
            case "account.deleted" -> asTheDesk(() -> takeAway(account));
            default -> {}
        }
    }

    private static boolean isStaff(@Nullable String group) {
        return Role.SUPPORT.group().equals(group) || Role.SUPERVISOR.group().equals(group);
    }

    private void make(String account) {
        if (of(account).isPresent()) {
            return;
        }
        TaskFilter mine = TaskFilter.mine(account);
        Filter filter = filters.newTaskFilter(mine.name());
        filter.setProperties(mine.looks());
        filter.setQuery(mine.tasks().apply(tasks.createTaskQuery()));
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(account);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filters.saveFilter(filter).getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    /** The engine has not yet written down that he has left the group. */
    private void takeAwayUnlessStaff(String account, @Nullable String left) {
        boolean staff = identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .anyMatch(group -> isStaff(group) && !group.equals(left));
        if (!staff) {
            takeAway(account);
        }
    }

    private void takeAway(String account) {
        of(account).ifPresent(filters::deleteFilter);
    }

    private Optional<String> of(String account) {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(account)
                .resourceType(Resources.FILTER)
                .list()
                .stream()
                .map(Authorization::getResourceId)
                .findFirst();
    }

    /** Whoever makes somebody an agent may not make filters. */
    private void asTheDesk(Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }
}
