package org.resetdesk.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Verification;
import org.resetdesk.account.VerificationEvent;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.Language;
import org.springframework.stereotype.Component;

/** Writes mails about verifications. Only the one with the code holds a secret. */
@Component
class VerificationLetters {

    private static final int LONGEST_NAME = 60;
    private static final String OWN_PAGE = "/app/#/verification";
    private static final String DISTRIBUTORS_PAGE = "/camunda/app/tasklist/default/";

    private final WritingLanguage languages;
    private final NoticeSettings settings;
    private final Words words;

    VerificationLetters(WritingLanguage languages, NoticeSettings settings, Words words) {
        this.languages = languages;
        this.settings = settings;
        this.words = words;
    }

    /** @param other name of the distributor for the applicant, and the other way round */
    Letter write(VerificationEvent event, Account reader, String other) {
        Language language = languages.of(reader);
        Verification verification = event.verification();
        String key = "mail.verification." + event.kind();
        String title = words.of(language, key + ".title");
        return new Letter(
                language.tag(),
                title,
                title,
                null,
                null,
                null,
                null,
                words.of(language, "mail.greeting", OneLine.of(reader.name(), LONGEST_NAME)),
                words.of(
                        language,
                        key + ".lead",
                        OneLine.of(other, LONGEST_NAME),
                        verification.company(),
                        verification.vatNumber()),
                List.of(),
                null,
                event.code(),
                words.of(language, key + ".next"),
                until(language, event.until()),
                List.of(),
                words.of(language, key + ".button"),
                settings.page(reader.id().equals(verification.applicant()) ? OWN_PAGE : DISTRIBUTORS_PAGE),
                words.of(language, "mail.verification.footer"));
    }

    private @Nullable String until(Language language, @Nullable Instant until) {
        return until == null ? null : words.of(language, "mail.until", words.moment(language, until));
    }
}
