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
        return Letter.plain(
                        language.tag(),
                        title,
                        words.of(language, "mail.greeting", OneLine.name(reader.name())),
                        words.of(
                                language,
                                key + ".lead",
                                OneLine.name(other),
                                verification.company(),
                                verification.vatNumber()),
                        words.of(language, key + ".next"),
                        until(language, event.until()),
                        List.of(),
                        words.of(language, key + ".button"),
                        settings.page(reader.id().equals(verification.applicant()) ? OWN_PAGE : DISTRIBUTORS_PAGE),
                        words.of(language, "mail.verification.footer"))
                .with(event.code());
    }

    private @Nullable String until(Language language, @Nullable Instant until) {
        return until == null ? null : words.of(language, "mail.until", words.moment(language, until));
    }
}
