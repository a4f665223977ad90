package org.resetdesk.access.registration;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Makes accounts in the engine: applicants, and nothing more. */
@Component
class NewAccounts {

    private final IdentityService identities;
    private final Accounts accounts;

    NewAccounts(IdentityService identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    boolean exist(NewAddress address) {
        return identities.createUserQuery().userId(address.email()).count() > 0
                || identities.createUserQuery().userEmail(address.email()).count() > 0;
    }

    /** @throws Refusal 400 {@code registration.password}; 410 where somebody has made the account meanwhile */
    String make(NewAddress address, Newcomer newcomer, Language language) {
        if (exist(address)) {
            throw new Refusal(410, "registration.link");
        }
        User user = identities.newUser(address.email());
        user.setEmail(address.email());
        user.setFirstName(newcomer.firstName());
        user.setLastName(newcomer.lastName());
        user.setPassword(newcomer.password());
        if (!identities
                .checkPasswordAgainstPolicy(new DefaultPasswordPolicyImpl(), newcomer.password(), user)
                .isValid()) {
            throw new Refusal(400, "registration.password");
        }
        identities.saveUser(user);
        identities.createMembership(address.email(), Role.APPLICANT.group());
        accounts.chooseLanguage(address.email(), language);
        return address.email();
    }
}
