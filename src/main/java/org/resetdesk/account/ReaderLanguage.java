package org.resetdesk.account;

import org.resetdesk.resetcase.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The language that the desk writes in to somebody: the account's, else the last submission's, else Italian. */
@Component
public class ReaderLanguage {

    private final JdbcClient jdbc;

    ReaderLanguage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Language of(Account reader) {
        Language chosen = reader.language();
        return chosen != null ? chosen : ofLastSubmission(reader.id());
    }

    private Language ofLastSubmission(String requester) {
        return jdbc.sql("select language from resetdesk.reset_case where requester = ? order by opened_at desc limit 1")
                .param(requester)
                .query(String.class)
                .optional()
                .map(Language::valueOf)
                .orElse(Language.IT);
    }
}
