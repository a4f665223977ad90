package org.resetdesk.promise.matrix;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the engine and its web apps offer over HTTP. What can be reached in several ways stands once, relative to the engine's
 * root: {@code GET /task/{id}}; what the web apps have of their own with its whole path.
 */
public final class EngineEndpoints {

    /** The ways to the engine: each of them leads to each of its endpoints. */
    private static final List<String> ROOTS =
            List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");

    /** The list of engines is not behind an engine's name. */
    private static final String ENGINES = "/engine";

    private static final Pattern WAY =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/default(?=/))?(?<path>/.*)");
    private static final String NAMED = "/engine/{name}";

    private static @Nullable EngineEndpoints known;

    private final SortedSet<Endpoint> all;

    private EngineEndpoints(SortedSet<Endpoint> all) {
        this.all = all;
    }

    /** To be called when the desk is running: the web apps know their plugins from then on. */
    public static synchronized EngineEndpoints read() {
        if (known == null) {
            known = new EngineEndpoints(walk());
        }
        return known;
    }

    private static SortedSet<Endpoint> walk() {
        SortedSet<Endpoint> all = new TreeSet<>();
        ofEngine(CamundaRestResources.getResourceClasses(), all);
        ofEngine(new EngineRestApplication().getClasses(), all);
        all.addAll(RestEndpoints.of("/camunda/api/cockpit", new CockpitApplication().getClasses()));
        all.addAll(RestEndpoints.of("/camunda/api/tasklist", new TasklistApplication().getClasses()));
        all.addAll(RestEndpoints.of("/camunda/api/admin", new AdminApplication().getClasses()));
        all.addAll(RestEndpoints.of("/camunda/api/welcome", new WelcomeApplication().getClasses()));
        return all;
    }

    private static void ofEngine(Set<Class<?>> resources, SortedSet<Endpoint> all) {
        for (Endpoint endpoint : RestEndpoints.of("", new HashSet<>(resources))) {
            String path = endpoint.path();
            all.add(
                    path.startsWith(NAMED + "/")
                            ? new Endpoint(endpoint.method(), path.substring(NAMED.length()))
                            : endpoint);
        }
    }

    public SortedSet<Endpoint> all() {
        return all;
    }

    static List<String> waysTo(Endpoint endpoint) {
        return endpoint.path().equals(ENGINES) ? List.of("/engine-rest", "/camunda/api/engine") : ROOTS;
    }

    /** The endpoint behind a call of a browser or a client, where there is one. */
    public Optional<Endpoint> behind(String method, String path) {
        Matcher way = WAY.matcher(path);
        String called = withoutSlashAtEnd(way.matches() ? way.group("path") : path);
        return all.stream().filter(endpoint -> endpoint.covers(method, called)).min(Endpoint.mostSpecificFirst());
    }

    private static String withoutSlashAtEnd(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
