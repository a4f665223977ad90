package org.resetdesk.token.web;

import java.util.Arrays;
import java.util.List;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The page's words in every language at once: a page that is shown only once cannot be asked for again in another one. */
@Component
class ShareWords {

    private final MessageSource bundles;

    ShareWords(MessageSource bundles) {
        this.bundles = bundles;
    }

    List<Speaker> inBothLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> new Speaker(language.tag(), language, bundles))
                .toList();
    }

    /** @param tag of the language */
    record Speaker(String tag, Language language, MessageSource bundles) {

        public String say(String key) {
            return bundles.getMessage(key, null, language.locale());
        }
    }
}
