package org.resetdesk.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resetdesk.resetcase.CaseState;
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

    /** What was found and, where there is something, what to do about it: for the requester. */
    public String withAdvice(Finding finding, Language language) {
        return found(finding, language) + further(".advice", finding, language).orElse("");
    }

    /** The same for the requester of a case: who looks at it meanwhile, and what to do only while it is his move. */
    public String withAdvice(Finding finding, Language language, CaseState state) {
        return switch (state) {
            case IN_PROGRESS ->
                further(".meanwhile", finding, language)
                        .map(meanwhile -> found(finding, language) + meanwhile)
                        .orElseGet(() -> withAdvice(finding, language));
            case NEEDS_ACTION -> withAdvice(finding, language);
            case TO_CONFIRM, CLOSED -> found(finding, language);
        };
    }

    private Optional<String> further(String part, Finding finding, Language language) {
        String key = "finding." + finding.code() + part;
        return Optional.ofNullable(words.getMessage(key, null, null, language.locale()))
                .map(any -> " " + sentence(key, finding.facts(), language));
    }

    private String sentence(String key, Map<String, String> facts, Language language) {
        // by name, as the message bundles count them
        Object[] arguments = new TreeMap<>(facts).values().toArray();
        String text = words.getMessage(key, arguments, language.locale());
        return text.endsWith(".") ? text : text + ".";
    }
}
