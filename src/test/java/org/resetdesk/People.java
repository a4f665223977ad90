package org.resetdesk;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.resetdesk.account.Role;
import org.springframework.core.env.Environment;

/** Makes people for tests: each with an account of his own in a role, a known password, and an HTTP client logged in as him. */
public final class People {

    private static final String PASSWORD = "a-Password-for-tests-1";

    private final IdentityService identities;
    private final Environment environment;

    People(IdentityService identities, Environment environment) {
        this.identities = identities;
        this.environment = environment;
    }

    public Person applicant() {
        return in(Role.APPLICANT);
    }

    public Person requester() {
        return in(Role.REQUESTER);
    }

    public Person supportAgent() {
        return in(Role.SUPPORT);
    }

    public Person supervisor() {
        return in(Role.SUPERVISOR);
    }

    public Person distributor() {
        return in(Role.DISTRIBUTOR);
    }

    public Person administrator() {
        return in(Role.ADMINISTRATOR);
    }

    /** A new account in these roles. */
    public Person in(Role... roles) {
        String id = (roles.length == 0 ? "nobody" : roles[0].group()) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        User user = identities.newUser(id);
        user.setFirstName("Test");
        user.setLastName(id);
        user.setEmail(id + "@example.org");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        for (Role role : roles) {
            identities.createMembership(id, role.group());
        }
        return new Person(id, PASSWORD, address());
    }

    /** Somebody with no login at all. */
    public Person stranger() {
        return new Person("", "", address());
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
