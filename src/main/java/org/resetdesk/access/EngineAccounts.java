package org.resetdesk.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as the engine's identity service keeps them, and what we remember beside. */
@Component
class EngineAccounts implements Accounts {

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final EngineUsers users;
    private final RequestMemory<Account> caller = new RequestMemory<>(EngineAccounts.class);

    /** An account stands in three tables: each by itself would be a transaction of its own. */
    private final TransactionTemplate atOnce;

    EngineAccounts(
            IdentityService identities,
            AuthorizationService authorizations,
            JdbcClient jdbc,
            EngineUsers users,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.users = users;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setReadOnly(true);
    }

    @Override
    public Account current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            throw new IllegalStateException("nobody is logged in");
        }
        String id = login.getName();
        return caller.find(id, () -> read(() -> users.caller(id)))
                .orElseThrow(() -> new IllegalStateException("the account is gone"));
    }

    /** Before a change, so that whatever asks later in this request reads it. */
    private void forget() {
        users.forgetCaller();
        caller.forget();
    }

    @Override
    public String actor() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? CaseEvent.DESK : login.getName();
    }

    @Override
    public Optional<Account> find(String id) {
        return read(() -> users.find(id));
    }

    private Optional<Account> read(Supplier<Optional<UserEntity>> user) {
        return asTheDesk(
                () -> Objects.requireNonNull(atOnce.execute(status -> user.get().map(this::account))));
    }

    @Override
    public List<Account> in(Role role) {
        return asTheDesk(() -> identities.createUserQuery().memberOfGroup(role.group()).list().stream()
                .map(this::account)
                .toList());
    }

    @Override
    @Transactional
    public void verify(String id) {
        forget();
        asTheDesk(() -> {
            boolean verified = identities
                            .createUserQuery()
                            .userId(id)
                            .memberOfGroup(Role.REQUESTER.group())
                            .count()
                    > 0;
            if (!verified) {
                identities.createMembership(id, Role.REQUESTER.group());
            }
            return verified;
        });
    }

    @Override
    @Transactional
    public void chooseLanguage(String id, Language language) {
        forget();
        jdbc.sql("""
                        insert into resetdesk.account_preference (account_id, language) values (?, ?)
                        on conflict (account_id) do update set language = excluded.language
                        """).params(id, language.name()).update();
    }

    @Override
    @Transactional
    public void remove(String id) {
        forget();
        asTheDesk(() -> {
            List<Authorization> rights =
                    authorizations.createAuthorizationQuery().userIdIn(id).list();
            rights.forEach(right -> authorizations.deleteAuthorization(right.getId()));
            identities.deleteUser(id);
            return rights;
        });
        jdbc.sql("delete from resetdesk.account_preference where account_id = ?")
                .param(id)
                .update();
    }

    /** Inside an engine call the engine shows a caller only the accounts that he may read; the desk knows them all. */
    private <T> T asTheDesk(Supplier<T> question) {
        var asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private Account account(User user) {
        Set<String> groups = identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Account(
                user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail(), groups, language(user.getId()));
    }

    private @Nullable Language language(String id) {
        return jdbc.sql("select language from resetdesk.account_preference where account_id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Language::valueOf)
                .orElse(null);
    }
}
