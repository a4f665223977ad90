package org.resetdesk;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.resetdesk.account.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes accounts for tests, as an administrator would, and logs them in on the test's own thread. */
@Component
public class People {

    private final IdentityService identities;

    People(IdentityService identities) {
        this.identities = identities;
    }

    /** His mail address is {@code <id>@people.example}. */
    public String requester(String id, String firstName, String lastName) {
        return join(id, firstName, lastName, id + "@people.example", Role.REQUESTER);
    }

    public String join(String id, String firstName, String lastName, String email, Role role) {
        User user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword("secret-" + id);
        identities.saveUser(user);
        if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
            identities.saveGroup(identities.newGroup(role.group()));
        }
        identities.createMembership(id, role.group());
        return id;
    }

    public void logIn(String id) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id, "n/a", List.of()));
    }
}
