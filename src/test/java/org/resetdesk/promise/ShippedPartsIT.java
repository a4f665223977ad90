package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the jar says of itself is what is in it. */
class ShippedPartsIT {

    private static final Path JAR = Path.of("target", "resetdesk.jar");
    private static final String LIST = "META-INF/sbom/application.cdx.json";

    @Test
    void G25_the_list_of_parts_names_each_library_in_the_jar_byte_for_byte_and_nothing_else() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Map<String, String> libraries = libraries(jar);
            Map<String, String> parts = parts(jar);

            assertThat(libraries).hasSizeGreaterThan(100);
            assertThat(parts.keySet()).containsAll(libraries.keySet());
            parts.keySet().removeAll(libraries.keySet());
            // starters only bring others along; there is nothing in them to ship
            assertThat(parts.values())
                    .allMatch(part ->
                            part.matches("pkg:maven/org\\.springframework\\.boot/spring-boot-starter[a-z-]*@.*"));
        }
    }

    @Test
    void G25_nothing_of_tests_or_demo_is_listed_or_shipped() throws Exception {
        String others =
                ".*(/bench/|greenmail|embedded|zonky|playwright|junit|archunit|assertj|awaitility|mockito|jmh|bpm-assert"
                        + "|test-coverage|h2database|/h2[-@]|spring-boot-test|spring-test|modulith-test|(Test|IT).class|Demo|DevelopmentDesk).*";
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(parts(jar).values())
                    .isNotEmpty()
                    .noneMatch(part -> !part.contains("tomcat-embed") && part.matches(others));
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("BOOT-INF/classes/org/resetdesk/Resetdesk.class")
                    .noneMatch(name -> !name.contains("tomcat-embed") && name.matches(others));
        }
    }

    @Test
    void G25_code_outside_the_listed_libraries_is_ours_or_the_loader_of_the_listed_framework() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.matches(".*\\.(class|jar)")))
                    .allMatch(name -> name.startsWith("BOOT-INF/lib/")
                            || name.startsWith("BOOT-INF/classes/org/resetdesk/")
                            || name.startsWith("org/springframework/boot/loader/"));
        }
    }

    /** Names of the libraries by their SHA-256. */
    private static Map<String, String> libraries(JarFile jar) throws IOException, GeneralSecurityException {
        Map<String, String> libraries = new TreeMap<>();
        for (JarEntry entry : jar.stream()
                .filter(each -> each.getName().matches("BOOT-INF/lib/.*\\.jar"))
                .toList()) {
            try (InputStream bytes = jar.getInputStream(entry)) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
                assertThat(libraries.put(HexFormat.of().formatHex(hash), entry.getName()))
                        .as("shipped twice")
                        .isNull();
            }
        }
        return libraries;
    }

    /** Package addresses of the listed parts by their SHA-256. */
    private static Map<String, String> parts(JarFile jar) throws IOException {
        JarEntry list = jar.getJarEntry(LIST);
        assertThat(list)
                .as("the list is made by CycloneDX, which Maven leaves out when it is offline (-o)")
                .isNotNull();
        JsonNode components;
        try (InputStream text = jar.getInputStream(list)) {
            components = new ObjectMapper().readTree(text).path("components");
        }
        Map<String, String> parts = new TreeMap<>();
        for (JsonNode component : components) {
            for (JsonNode hash : component.path("hashes")) {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    parts.put(
                            hash.path("content").asText(),
                            component.path("purl").asText());
                }
            }
        }
        assertThat(parts).as("each part has a hash of its own").hasSize(components.size());
        return parts;
    }
}
