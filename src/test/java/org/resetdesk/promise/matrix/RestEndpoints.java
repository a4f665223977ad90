package org.resetdesk.promise.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Endpoints of a JAX-RS application, read from the annotations of its root resources and of everything they lead to. */
final class RestEndpoints {

    /** {@code {file:.*}} takes slashes, {@code {id}} takes none. */
    private static final Pattern WITH_SLASHES = Pattern.compile("\\{\\s*(\\w+)\\s*:\\s*\\.[*+]\\s*}");

    private static final Pattern WITH_EXPRESSION = Pattern.compile("\\{\\s*(\\w+)\\s*:[^}]*}");
    private static final int DEEPEST = 6;

    private final SortedSet<Endpoint> found = new TreeSet<>();

    private RestEndpoints() {}

    /** @param root where the application is mounted, without a slash at its end */
    static SortedSet<Endpoint> of(String root, Collection<Class<?>> resources) {
        RestEndpoints endpoints = new RestEndpoints();
        for (Class<?> resource : resources) {
            Path path = annotation(resource, Path.class);
            if (path != null) {
                endpoints.walk(join(root, path.value()), resource, 0);
            }
        }
        return endpoints.found;
    }

    private void walk(String base, Class<?> resource, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("resources without end at " + base);
        }
        for (Method method : resource.getMethods()) {
            Path path = annotation(method, Path.class);
            String here = path == null ? base : join(base, path.value());
            Optional<String> verb = verb(method);
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), plain(here)));
            } else if (path != null) {
                walk(here, method.getReturnType(), depth + 1);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> wanted) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> @Nullable A annotation(Class<?> type, Class<A> wanted) {
        return kin(type)
                .map(kin -> kin.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** The method and what it overrides: JAX-RS annotations are inherited. */
    private static Stream<Method> declarations(Method method) {
        return kin(method.getDeclaringClass()).flatMap(kin -> {
            try {
                return Stream.of(kin.getDeclaredMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException e) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> kin(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type),
                        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                                .flatMap(RestEndpoints::kin));
    }

    private static String join(String base, String path) {
        String tail = path.startsWith("/") ? path.substring(1) : path;
        String joined = tail.isEmpty() ? base : base + "/" + tail;
        return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static String plain(String path) {
        String withSlashes = WITH_SLASHES.matcher(path).replaceAll("{*$1}");
        return WITH_EXPRESSION.matcher(withSlashes).replaceAll("{$1}").replace("{tenant-id}", "{tenantId}");
    }
}
