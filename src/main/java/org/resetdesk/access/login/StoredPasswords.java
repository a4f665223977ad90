package org.resetdesk.access.login;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.resetdesk.access.EngineUsers;
import org.resetdesk.access.Standing;
import org.resetdesk.account.SlowHash;
import org.resetdesk.coding.Sha256;
import org.springframework.stereotype.Component;

/** What the engine keeps of an account's password: to check it, and to notice a change. */
@Component
class StoredPasswords implements Standing {

    /** Of a password that nobody has. */
    private static final String NOBODYS = SlowHash.of(UUID.randomUUID().toString());

    private final IdentityService identities;
    private final EngineUsers users;
    private final PasswordManager hashes;

    StoredPasswords(IdentityService identities, EngineUsers users, ProcessEngineConfiguration engine) {
        this.identities = identities;
        this.users = users;
        this.hashes = ((ProcessEngineConfigurationImpl) engine).getPasswordManager();
    }

    /**
     * Takes as long for an account that does not exist. The engine's own count of wrong tries and its lock stay out of this: they would
     * lock the owner out, {@link LoginThrottle} does not.
     */
    boolean matches(String account, String password) {
        Optional<UserEntity> user = users.find(account);
        if (user.isEmpty()) {
            SlowHash.matches(password, NOBODYS);
            return false;
        }
        return hashes.check(
                EncryptionUtil.saltPassword(password, user.get().getSalt()),
                user.get().getPassword());
    }

    /** Changes whenever the password does, and tells nothing of it. */
    Optional<String> mark(String account) {
        return users.find(account).map(StoredPasswords::mark);
    }

    /** The {@link #mark(String)} of whom the request is made with, as it was when the request came. */
    Optional<String> callersMark(String account) {
        return users.caller(account).map(StoredPasswords::mark);
    }

    @Override
    public Optional<String> standing(String account) {
        return users.find(account).map(user -> hash(user) + groups(account));
    }

    private List<String> groups(String account) {
        return identities.createGroupQuery().groupMember(account).orderByGroupId().asc().list().stream()
                .map(Group::getId)
                .toList();
    }

    private static String mark(UserEntity user) {
        return Sha256.of(hash(user)).hex();
    }

    private static String hash(UserEntity user) {
        return user.getPassword() + user.getSalt();
    }
}
