package org.resetdesk.promise.matrix;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What the desk itself answers: its API, its pages, files and probes, as Spring has mapped them. */
final class DeskEndpoints {

    private DeskEndpoints() {}

    static SortedSet<Endpoint> of(ApplicationContext desk) {
        return desk.getBeansOfType(HandlerMapping.class).values().stream()
                .flatMap(DeskEndpoints::mapped)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where servlets are mounted: whatever lies there has to be enumerated by somebody. */
    static Set<String> mounts(ServletContext servlets) {
        return servlets.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Endpoint> mapped(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
            return controllers.getHandlerMethods().keySet().stream().flatMap(DeskEndpoints::endpoints);
        }
        return mapping instanceof AbstractUrlHandlerMapping files
                ? files.getHandlerMap().keySet().stream().map(path -> new Endpoint("GET", path))
                : Stream.empty();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> verbs = methods.isEmpty()
                ? Set.of("GET", "POST")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> verbs.stream().map(verb -> new Endpoint(verb, path)));
    }
}
