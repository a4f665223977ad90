package org.resetdesk.bench;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.resetdesk.account.Role;

/** One account or two for every role, all with the same password. What is there already stays as it is. */
final class DemoAccounts {

    static final String PASSWORD = "resetdesk";

    static final List<Person> PEOPLE = List.of(
            new Person("anna", "Anna", "Conti", Role.APPLICANT),
            new Person("marco", "Marco", "Bianchi", Role.REQUESTER),
            new Person("giulia", "Giulia", "Ferrari", Role.REQUESTER),
            new Person("sara", "Sara", "Ricci", Role.SUPPORT),
            new Person("luca", "Luca", "Marino", Role.SUPPORT),
            new Person("elena", "Elena", "Greco", Role.SUPERVISOR),
            new Person("dario", "Dario", "Fontana", Role.DISTRIBUTOR),
            new Person("admin", "Ada", "Moretti", Role.ADMINISTRATOR));

    private final IdentityService identities;

    DemoAccounts(IdentityService identities) {
        this.identities = identities;
    }

    record Person(String id, String firstName, String lastName, Role role) {}

    void create() {
        PEOPLE.forEach(this::create);
    }

    private void create(Person person) {
        String group = person.role().group();
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            Group missing = identities.newGroup(group);
            missing.setName(group);
            identities.saveGroup(missing);
        }
        if (identities.createUserQuery().userId(person.id()).count() == 0) {
            User user = identities.newUser(person.id());
            user.setPassword(PASSWORD);
            identities.saveUser(user);
        }
        describe(person);
        if (identities
                        .createUserQuery()
                        .userId(person.id())
                        .memberOfGroup(group)
                        .count()
                == 0) {
            identities.createMembership(person.id(), group);
        }
    }

    /** The first administrator comes from the settings, without a name. */
    private void describe(Person person) {
        User user = identities.createUserQuery().userId(person.id()).singleResult();
        if (user.getEmail() == null) {
            user.setFirstName(person.firstName());
            user.setLastName(person.lastName());
            user.setEmail(person.id() + "@example.org");
            identities.saveUser(user);
        }
    }
}
