package org.resetdesk.notice;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a letter as plain text and as HTML. */
@Component
class LetterPaper {

    private final ITemplateEngine templates;

    LetterPaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    String html(Letter letter) {
        return templates.process("mail/letter", context(letter));
    }

    String text(Letter letter) {
        return templates
                        .process("mail/letter.txt", context(letter))
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    private static Context context(Letter letter) {
        return new Context(Locale.forLanguageTag(letter.language()), Map.of("letter", letter));
    }
}
