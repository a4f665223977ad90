package org.resetdesk.access.grants;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

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
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.resetdesk.access.AccessSettings;
import org.resetdesk.account.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lays what is missing of groups, authorizations, filters and the first administrator, before the first request comes in. */
@Component
class Foundations implements SmartInitializingSingleton {

    private static final String FIRST_ADMINISTRATOR = "admin";
    private static final int LOCK = 726_573_101;

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final OwnFilters ownFilters;
    private final AccessSettings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Foundations(
            IdentityService identities,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            OwnFilters ownFilters,
            AccessSettings settings,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.ownFilters = ownFilters;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(transaction -> {
            // nodes that start together lay them one after the other
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            lay();
        });
    }

    void lay() {
        for (Role role : Role.values()) {
            group(role);
        }
        Grants.all(settings.restDeployment()).forEach(this::grant);
        TaskFilter.ALL.forEach(this::filter);
        ownFilters.lay();
        administrator();
    }

    private void group(Role role) {
        if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identities.newGroup(role.group());
            group.setName(role.group());
            group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void grant(Grant wanted) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(wanted.role().group())
                .resourceType(wanted.resource())
                .resourceId(wanted.resourceId())
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(wanted.role().group());
            grant.setResource(wanted.resource());
            grant.setResourceId(wanted.resourceId());
        }
        int before = ((AuthorizationEntity) grant).getPermissions();
        grant.setPermissions(wanted.permissions());
        if (grant.getId() == null || ((AuthorizationEntity) grant).getPermissions() != before) {
            authorizations.saveAuthorization(grant);
        }
    }

    private void filter(TaskFilter wanted) {
        Filter filter =
                filters.createTaskFilterQuery().filterName(wanted.name()).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(wanted.name());
        }
        filter.setProperties(wanted.looks());
        filter.setQuery(wanted.tasks().apply(tasks.createTaskQuery()));
        Filter saved = filters.saveFilter(filter);
        for (Role reader : wanted.readers()) {
            grant(new Grant(reader, Resources.FILTER, saved.getId(), Permissions.READ));
        }
    }

    private void administrator() {
        String password = settings.adminPassword();
        if (password != null
                && identities.createUserQuery().userId(FIRST_ADMINISTRATOR).count() == 0) {
            User administrator = identities.newUser(FIRST_ADMINISTRATOR);
            administrator.setPassword(password);
            identities.saveUser(administrator);
            identities.createMembership(FIRST_ADMINISTRATOR, Role.ADMINISTRATOR.group());
        }
    }
}
