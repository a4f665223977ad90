package org.resetdesk.access.login;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** What the engine keeps of an account's password, so that a change of it can be noticed. */
@Component
class StoredPasswords {

    private final IdentityService identities;

    StoredPasswords(IdentityService identities) {
        this.identities = identities;
    }

    /** Changes whenever the password does. */
    Optional<String> mark(String account) {
        return user(account).map(StoredPasswords::hash);
    }

    /** Changes whenever password, lock or groups do. */
    Optional<String> standing(String account) {
        return user(account)
                .map(user -> hash(user) + user.getLockExpirationTime() + user.getAttempts() + groups(account));
    }

    private Optional<UserEntity> user(String account) {
        return Optional.ofNullable(
                (UserEntity) identities.createUserQuery().userId(account).singleResult());
    }

    private List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String hash(UserEntity user) {
        return user.getPassword() + user.getSalt();
    }
}
