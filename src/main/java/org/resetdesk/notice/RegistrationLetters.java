package org.resetdesk.notice;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.resetdesk.access.RegistrationAsked;
import org.resetdesk.resetcase.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of a mail address that somebody wants an account for it: a link to confirm, or that there is one already. */
@Component
class RegistrationLetters {

    private final SealedLetters letters;
    private final NoticeSettings settings;
    private final Words words;

    RegistrationLetters(SealedLetters letters, NoticeSettings settings, Words words) {
        this.letters = letters;
        this.settings = settings;
        this.words = words;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(RegistrationAsked asked) {
        boolean known = asked.secret() == null;
        URI link = settings.page(known ? "/login" : "/register#" + asked.secret());
        String key = "registration/" + UUID.randomUUID();
        Letter letter = letter(asked, known ? "mail.registration.known" : "mail.registration.confirm", link);
        letters.put(key, new Posting(asked.email(), letter), asked.until());
    }

    private Letter letter(RegistrationAsked asked, String key, URI link) {
        Language language = asked.language();
        String title = words.of(language, key + ".title");
        return Letter.plain(
                language.tag(),
                title,
                words.of(language, "mail.registration.greeting"),
                words.of(language, key + ".lead"),
                words.of(language, key + ".next"),
                asked.secret() == null ? null : words.of(language, "mail.until", words.moment(language, asked.until())),
                List.of(words.of(language, "mail.registration.not-you")),
                words.of(language, key + ".button"),
                link,
                words.of(language, "mail.registration.footer"));
    }
}
