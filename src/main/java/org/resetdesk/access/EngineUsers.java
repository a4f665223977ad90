package org.resetdesk.access;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Single accounts as the engine has them, whoever asks. */
@Component
public class EngineUsers {

    private static final String OF_THE_CALLER = EngineUsers.class.getName() + ".caller";

    private final IdentityService identities;

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
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(id);
        }
        if (request.getAttribute(OF_THE_CALLER, SCOPE_REQUEST) instanceof UserEntity known
                && known.getId().equals(id)) {
            return Optional.of(known);
        }
        Optional<UserEntity> read = find(id);
        read.ifPresent(user -> request.setAttribute(OF_THE_CALLER, user, SCOPE_REQUEST));
        return read;
    }

    /** Before a change, so that whatever asks later in this request reads it. */
    void forgetCaller() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(OF_THE_CALLER, SCOPE_REQUEST);
        }
    }
}
