package org.resetdesk.assessment;

import java.util.Map;
import java.util.TreeMap;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in words. */
@Component
public class FindingWords {

    private final MessageSource words;

    FindingWords(MessageSource words) {
        this.words = words;
    }

    /** What was found: for staff. */
    public String found(Finding finding, Language language) {
        return sentence("finding." + finding.code(), finding.facts(), language);
    }

    /** What was found and what to do about it: for the requester. */
    public String withAdvice(Finding finding, Language language) {
        return found(finding, language) + " "
                + sentence("finding." + finding.code() + ".advice", finding.facts(), language);
    }

    private String sentence(String key, Map<String, String> facts, Language language) {
        // by name, as the message bundles count them
        Object[] arguments = new TreeMap<>(facts).values().toArray();
        String text = words.getMessage(key, arguments, language.locale());
        return text.endsWith(".") ? text : text + ".";
    }
}
