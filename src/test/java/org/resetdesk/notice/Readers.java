package org.resetdesk.notice;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.resetdesk.account.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People whose names and addresses matter to a test. */
public record Readers(IdentityService identities) {

    /** His mail address is {@code <id>@people.example}. */
    public String requester(String id, String firstName, String lastName) {
        return join(id, firstName, lastName, id + "@people.example", Role.REQUESTER);
    }

    public String join(String id, String firstName, String lastName, String email, Role role) {
        User user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword("A-password-for-" + id + "-1");
        identities.saveUser(user);
        identities.createMembership(id, role.group());
        return id;
    }

    /** On the test's own thread. */
    public void logIn(String id) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id, "n/a", List.of()));
    }
}
