package org.resetdesk.notice;

import org.resetdesk.account.Account;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** Finds the words of a mail, in its reader's language. */
@Component
class LetterWriter {

    private final ResetCases cases;
    private final WritingLanguage languages;
    private final NoticeSettings settings;
    private final Words words;

    LetterWriter(ResetCases cases, WritingLanguage languages, NoticeSettings settings, Words words) {
        this.cases = cases;
        this.languages = languages;
        this.settings = settings;
        this.words = words;
    }

    Letter write(CaseNews mail, Account reader) {
        Language language = languages.of(reader);
        LetterKind kind = LetterKind.of(mail);
        Details details = mail.details();
        ResetCase resetCase = cases.get(mail.caseNumber());
        String number = mail.caseNumber().value();
        String title = words.of(language, kind.words() + ".title");
        return new Letter(
                language.tag(),
                words.of(language, "mail.subject", number, title),
                title,
                number,
                OneLine.device(resetCase.model(), resetCase.serialNumber()),
                words.of(language, "mail.state." + stateWord(details)),
                colour(details),
                words.of(language, "mail.greeting", OneLine.name(reader.name())),
                words.of(language, kind.words() + ".lead", number),
                words.reasons(language, details, mail.at()),
                details.get("comment").map(OneLine::of).orElse(null),
                null,
                words.of(language, kind.words() + ".next"),
                details.until()
                        .map(at -> words.of(language, "mail.until", words.moment(language, at)))
                        .orElse(null),
                kind.remarks().stream().map(key -> words.of(language, key)).toList(),
                words.of(language, "mail.open-case"),
                settings.link(mail.caseNumber()),
                words.of(language, "mail.footer"));
    }

    private static String stateWord(Details details) {
        return details.get("outcome").map(outcome -> "CLOSED." + outcome).orElseGet(() -> details.need("state"));
    }

    /** In corso is red, as people know it; every colour is legible with white on it. */
    private static String colour(Details details) {
        return switch (CaseState.valueOf(details.need("state"))) {
            case IN_PROGRESS -> "#a3161c";
            case NEEDS_ACTION -> "#774800";
            case TO_CONFIRM -> "#0b6b63";
            case CLOSED -> details.need("outcome").equals("RESET_DONE") ? "#0b6b63" : "#47534f";
        };
    }
}
