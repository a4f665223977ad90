package org.resetdesk.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics that a PromQL expression names, with what they are chosen by. No parser of the language: it takes away what can be no metric
 * (texts, ranges, label lists of {@code by} and its like, functions, keywords, numbers), and whatever name is left over is taken for one. So
 * it may ask for a metric too many, and never overlooks one.
 */
record PromQuery(List<Selector> selectors) {

    /** @param choices label, operator, value */
    record Selector(String metric, List<Choice> choices) {}

    record Choice(String label, String operator, String value) {}

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern LABEL_LIST =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])([a-zA-Z_:][\\w:]*)\\s*(?:(\\()|\\{([^}]*)})?");
    private static final Pattern CHOICE = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\u0001(\\d+)\u0001");
    private static final Set<String> WORDS = Set.of(
            "and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "inf", "nan", "Inf", "NaN");

    static PromQuery of(String expression) {
        List<String> texts = new ArrayList<>();
        String bare = TEXT.matcher(expression).replaceAll(text -> {
            texts.add(text.group(1) == null ? text.group(2) : text.group(1));
            return Matcher.quoteReplacement("\u0001" + (texts.size() - 1) + "\u0001");
        });
        bare = LABEL_LIST.matcher(bare.replaceAll("\\[[^]]*]", "")).replaceAll("");
        return new PromQuery(NAME.matcher(bare)
                .results()
                .filter(name -> name.group(2) == null && !WORDS.contains(name.group(1)))
                .map(name -> new Selector(name.group(1), choices(name, texts)))
                .toList());
    }

    private static List<Choice> choices(MatchResult name, List<String> texts) {
        return CHOICE.matcher(name.group(3) == null ? "" : name.group(3))
                .results()
                .map(one -> new Choice(one.group(1), one.group(2), texts.get(Integer.parseInt(one.group(3)))))
                .toList();
    }

    /** What a scrape does not have of it; empty where all is there. */
    List<String> missingFrom(Scrape scrape, Set<String> labelsOfPrometheus) {
        List<String> missing = new ArrayList<>();
        for (Selector selector : selectors) {
            List<Scrape.Sample> named = scrape.samples().stream()
                    .filter(sample -> sample.name().equals(selector.metric()))
                    .toList();
            if (named.isEmpty()) {
                missing.add(selector.metric());
            }
            selector.choices().stream()
                    .filter(choice -> !named.isEmpty() && !labelsOfPrometheus.contains(choice.label()))
                    .filter(choice -> named.stream().noneMatch(sample -> fits(sample, choice)))
                    .map(choice -> selector.metric() + "{" + choice.label() + choice.operator() + choice.value() + "}")
                    .forEach(missing::add);
        }
        return missing;
    }

    /** A status that nobody has had yet is no mistake; a label that there is not is one. */
    private static boolean fits(Scrape.Sample sample, Choice choice) {
        String value = sample.labels().get(choice.label());
        return value != null && (!choice.operator().equals("=") || value.equals(choice.value()));
    }
}
