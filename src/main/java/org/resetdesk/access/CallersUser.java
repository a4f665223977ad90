package org.resetdesk.access;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who calls, as the engine has him: every door that a request passes asks, and it is read once for all of them. */
@Component
public class CallersUser {

    private static final String READ = CallersUser.class.getName();

    private final IdentityService identities;

    CallersUser(IdentityService identities) {
        this.identities = identities;
    }

    /** @param id of the account that the request is made with */
    public Optional<User> find(String id) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(id);
        }
        if (request.getAttribute(READ, SCOPE_REQUEST) instanceof User known
                && known.getId().equals(id)) {
            return Optional.of(known);
        }
        Optional<User> read = read(id);
        read.ifPresent(user -> request.setAttribute(READ, user, SCOPE_REQUEST));
        return read;
    }

    /** Before a change, so that whatever asks later in this request reads it. */
    void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(READ, SCOPE_REQUEST);
        }
    }

    private Optional<User> read(String id) {
        return Optional.ofNullable(identities.createUserQuery().userId(id).singleResult());
    }
}
