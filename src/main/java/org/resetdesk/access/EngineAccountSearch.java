package org.resetdesk.access;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.resetdesk.account.AccountSearch;
import org.springframework.stereotype.Component;

/** Looks through the engine's users; its own queries tell capitals from small letters. */
@Component
class EngineAccountSearch implements AccountSearch {

    private static final int MOST = 50;

    private final IdentityService identities;
    private final String question;

    EngineAccountSearch(IdentityService identities, ManagementService management) {
        this.identities = identities;
        this.question = "select * from " + management.getTableName(UserEntity.class)
                + " where lower(concat_ws(' ', id_, first_, last_, email_)) like #{pattern} escape '!' order by id_";
    }

    @Override
    public List<String> named(String words) {
        return identities
                .createNativeUserQuery()
                .sql(question)
                .parameter("pattern", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%")
                .listPage(0, MOST)
                .stream()
                .map(User::getId)
                .toList();
    }
}
