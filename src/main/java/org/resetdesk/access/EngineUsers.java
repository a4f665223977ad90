package org.resetdesk.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** Single accounts as the engine has them, whoever asks. */
@Component
public class EngineUsers {

    private final IdentityService identities;
    private final RequestMemory<UserEntity> caller = new RequestMemory<>(EngineUsers.class);

    /** The engine's own query weighs all that could be asked for before it has its SQL, and every request asks for an account. */
    private final String question;

    EngineUsers(IdentityService identities, ManagementService management) {
        this.identities = identities;
        this.question = "select * from " + management.getTableName(UserEntity.class) + " where ID_ = #{id}";
    }

    public Optional<UserEntity> find(String id) {
        User user = identities
                .createNativeUserQuery()
                .sql(question)
                .parameter("id", id)
                .singleResult();
        return Optional.ofNullable((UserEntity) user);
    }

    /**
     * Whom the current request is made with, as he was when it came: every door on its way asks, and he is read once for all of them.
     *
     * @param id of that account
     */
    public Optional<UserEntity> caller(String id) {
        return caller.find(id, () -> find(id));
    }

    /** Before a change, so that whatever asks later in this request reads it. */
    void forgetCaller() {
        caller.forget();
    }
}
