package org.resetdesk.access.guard;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.resetdesk.account.Account;
import org.resetdesk.account.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A call that is let through to the engine.
 *
 * @param path relative to the engine's root; a variable named {@code me} stands for the caller's own account id
 * @param aboutMe name of the query parameter that has to name the caller himself; empty where there is no such condition
 */
record Door(Set<String> methods, PathPattern path, Set<Role> roles, String aboutMe) {

    private static final PathPatternParser PATHS = new PathPatternParser();

    static Stream<Door> doors(Set<Role> roles, String methods, String... paths) {
        Set<String> allowed = Set.of(methods.split(" "));
        return Arrays.stream(paths).map(path -> new Door(allowed, PATHS.parse(path), roles, ""));
    }

    Door onlyAbout(String parameter) {
        return new Door(methods, path, roles, parameter);
    }

    boolean opensFor(Account caller, EngineCall call) {
        return methods.contains(call.method())
                && roles.stream().anyMatch(caller::is)
                && leadsTo(caller, call.path())
                && (aboutMe.isEmpty() || call.names(aboutMe, caller.id()));
    }

    private boolean leadsTo(Account caller, String wanted) {
        PathMatchInfo match = path.matchAndExtract(PathContainer.parsePath(wanted));
        return match != null && caller.id().equals(match.getUriVariables().getOrDefault("me", caller.id()));
    }
}
