package org.resetdesk.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call for the engine, whichever way it comes: {@code /engine-rest}, the same with the engine's name, or the web apps' own API.
 *
 * @param path relative to the engine's root, without a slash at its end; {@code /elsewhere} where it is for no engine of ours
 */
record EngineCall(String method, String path, HttpServletRequest request) {

    private static final String ELSEWHERE = "/elsewhere";
    private static final Pattern NAMED = Pattern.compile("/engine/([^/]+)(/.*)");

    static EngineCall of(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new EngineCall(method, path(withoutSlashAtEnd(requested(request))), request);
    }

    /** Whether each value of a query parameter is this one; false where the parameter is missing. */
    boolean names(String parameter, String value) {
        String[] values = request.getParameterValues(parameter);
        return values != null && Arrays.stream(values).allMatch(value::equals);
    }

    private static String path(String requested) {
        if (requested.startsWith("/engine-rest")) {
            return onEngine(requested.substring("/engine-rest".length()));
        }
        if (requested.startsWith("/camunda/api/engine/")) {
            return onEngine(requested.substring("/camunda/api/engine".length()));
        }
        return requested.startsWith("/camunda/api/") ? requested : ELSEWHERE;
    }

    private static String onEngine(String path) {
        Matcher named = NAMED.matcher(path);
        if (!named.matches()) {
            return path;
        }
        return named.group(1).equals("default") ? named.group(2) : ELSEWHERE;
    }

    private static String requested(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static String withoutSlashAtEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
