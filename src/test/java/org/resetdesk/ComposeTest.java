package org.resetdesk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml names exists: services, files, secrets, settings, ports. */
class ComposeTest {

    private static final Path PAGE = Path.of("src/docs/operations.md");
    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

    private final Map<String, Object> compose = new Yaml().load(read(Path.of("docker-compose.yml")));
    private final Map<String, Map<String, Object>> services = at(compose, "services");
    private final Map<String, Map<String, String>> secrets = at(compose, "secrets");

    @Test
    void every_setting_of_the_desk_is_known_and_all_that_are_needed_are_given() {
        Set<String> given = settings().keySet();

        assertThat(given).isSubsetOf(known().collect(toSet()));
        assertThat(Settings.ALL)
                .filteredOn(Setting::required)
                .allMatch(setting -> given.contains(setting.name()) || given.contains(setting.fileName()));
    }

    @Test
    void every_setting_has_a_value_that_the_start_up_check_takes() {
        for (Setting setting : Settings.ALL) {
            if (setting.kind() != Kind.FILE && settings().containsKey(setting.name())) {
                assertThat(setting.complaint(settings().get(setting.name()))).isNull();
            }
        }
    }

    @Test
    void no_secret_stands_in_the_file() {
        assertThat(Settings.ALL)
                .filteredOn(Setting::secret)
                .noneMatch(setting -> settings().containsKey(setting.name()));
        assertThat(this.<String, String>at(service("database"), "environment")).doesNotContainKey("POSTGRES_PASSWORD");
    }

    @Test
    void every_secret_is_given_to_the_service_that_reads_it_and_the_operations_page_says_how_its_file_is_made() {
        services.forEach((name, service) -> {
            Set<String> mounted = Set.copyOf(list(service, "secrets"));
            Set<String> named = this.<String, String>at(service, "environment").values().stream()
                    .filter(value -> value.startsWith("/run/secrets/"))
                    .map(value -> value.substring("/run/secrets/".length()))
                    .collect(toSet());
            assertThat(mounted).as(name).isEqualTo(named).isSubsetOf(secrets.keySet());
        });
        String page = read(PAGE);
        secrets.forEach((name, secret) -> assertThat(page)
                .contains(Path.of(secret.get("file")).getFileName().toString()));
        assertThat(page).contains("generate-keys secrets");
        assertThat(read(Path.of(".gitignore"))).contains("secrets/");
    }

    @Test
    void every_service_is_watched_and_waits_only_for_services_that_exist() {
        services.forEach((name, service) -> {
            assertThat(service.containsKey("healthcheck") || service.containsKey("build") || name.equals("proxy"))
                    .as(name)
                    .isTrue();
            assertThat(services.keySet())
                    .containsAll(this.<String, Object>at(service, "depends_on").keySet());
        });
        assertThat(read(DOCKERFILE)).contains("HEALTHCHECK").contains("/actuator/health/readiness");
    }

    @Test
    void hosts_and_ports_are_those_of_the_services() {
        assertThat(settings().get("SPRING_DATASOURCE_URL")).isEqualTo("jdbc:postgresql://database:5432/resetdesk");
        assertThat(services).containsKeys("database", settings().get("SPRING_MAIL_HOST"));
        String port = settings().get("SERVER_PORT");
        assertThat(list(service("desk"), "ports")).allMatch(published -> published.endsWith(":" + port));
        assertThat(read(DOCKERFILE)).contains("EXPOSE " + port).contains("127.0.0.1:" + port + "/");
    }

    @Test
    void nodes_differ_from_the_desk_alone_in_what_the_proxy_in_front_of_them_needs() {
        Map<String, Object> proxy = service("proxy");
        Map<String, String> places = at(proxy, "environment");
        String address = address(proxy);
        for (String name : List.of("node-1", "node-2")) {
            Map<String, Object> node = service(name);
            Map<String, String> settings = at(node, "environment");
            Map<String, String> desk = new HashMap<>(settings());
            desk.put("RESETDESK_PUBLIC_URL", "http://localhost:8090");
            desk.put("RESETDESK_TRUSTED_PROXIES", address);
            desk.put("RESETDESK_SHUTDOWN_PAUSE", "PT5S");
            assertThat(settings).isEqualTo(desk);
            assertThat(list(node, "profiles")).containsExactly("nodes");
            assertThat(list(node, "ports")).isEmpty();
            assertThat(places).containsValue(address(node) + ":" + settings.get("SERVER_PORT"));
        }
        assertThat(list(proxy, "profiles")).containsExactly("nodes");
        assertThat(list(proxy, "volumes"))
                .allSatisfy(file -> assertThat(Path.of(file.split(":")[0])).exists());
        places.keySet()
                .forEach(
                        name -> assertThat(read(Path.of("src/ops/haproxy.cfg"))).contains("\"${" + name + "}\""));
        assertThat(services.entrySet().stream()
                        .filter(service -> list(service.getValue(), "profiles").isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("database", "mail", "desk");
    }

    @Test
    void the_image_is_built_from_files_that_exist() {
        Map<String, String> build = at(service("desk"), "build");

        assertThat(Path.of(build.get("context")).resolve(build.get("dockerfile")))
                .isEqualTo(Path.of(".").resolve(DOCKERFILE));
        assertThat(DOCKERFILE).exists();
        assertThat(read(DOCKERFILE)).contains("target/resetdesk.jar").contains("USER 10001");
        assertThat(read(Path.of("pom.xml"))).contains("<finalName>resetdesk</finalName>");
    }

    private String address(Map<String, Object> service) {
        Map<String, Map<String, String>> networks = at(service, "networks");
        return Objects.requireNonNull(networks.get("default")).getOrDefault("ipv4_address", "");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        this.<String, Object>at(service("desk"), "environment")
                .forEach((name, value) -> settings.put(name, value.toString()));
        return settings;
    }

    private static Stream<String> known() {
        return Settings.ALL.stream()
                .flatMap(setting ->
                        setting.secret() ? Stream.of(setting.name(), setting.fileName()) : Stream.of(setting.name()));
    }

    @SuppressWarnings("unchecked")
    private <K, V> Map<K, V> at(Map<String, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? Map.of() : (Map<K, V>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? List.of() : (List<String>) value;
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
