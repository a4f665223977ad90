package org.resetdesk.account;

import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** The language that the desk writes in to somebody: the account's, else the last submission's, else Italian. */
@Component
public class WritingLanguage {

    private final ResetCases cases;

    WritingLanguage(ResetCases cases) {
        this.cases = cases;
    }

    public Language of(Account reader) {
        Language chosen = reader.language();
        return chosen != null ? chosen : cases.lastLanguageOf(reader.id()).orElse(Language.IT);
    }
}
