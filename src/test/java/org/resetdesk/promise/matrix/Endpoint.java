package org.resetdesk.promise.matrix;

import java.util.Comparator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Something that can be called.
 *
 * @param path with variables in braces
 */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {

    private static final PathPatternParser PATHS = new PathPatternParser();

    /** Whether a call's path is one of this endpoint's. */
    public boolean covers(String calledMethod, String called) {
        return method.equals(calledMethod) && pattern().matches(PathContainer.parsePath(called));
    }

    /** The more a path says in plain words, the earlier. */
    public static Comparator<Endpoint> mostSpecificFirst() {
        return Comparator.comparing(Endpoint::pattern, PathPattern.SPECIFICITY_COMPARATOR);
    }

    private PathPattern pattern() {
        return PATHS.parse(path);
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::path)
                .thenComparing(Endpoint::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
