package org.resetdesk.promise.matrix;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of things that can be asked for: what stands in the place of a path's variables.
 *
 * @param byResource ids by the first words of a path, {@code /task} or {@code /api/cases}
 * @param byVariable ids by a variable's name, wherever it stands
 */
record Things(Map<String, String> byResource, Map<String, String> byVariable) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)}");

    /** Queries that have to name somebody. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "/identity/groups", "?userId={person}", "/group", "?member={person}", "/group/count", "?member={person}");

    String in(Endpoint endpoint) {
        String path = endpoint.path().replace("/**", "/some");
        String asked = endpoint.method().equals("GET") ? path + QUESTIONS.getOrDefault(path, "") : path;
        return VARIABLE.matcher(asked).replaceAll(variable -> Matcher.quoteReplacement(named(path, variable.group(1))));
    }

    private String named(String path, String variable) {
        return byVariable.containsKey(variable)
                ? byVariable.get(variable)
                : byResource.entrySet().stream()
                        .filter(resource -> path.startsWith(resource.getKey() + "/{"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("some");
    }
}
