package org.resetdesk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The list of settings against the code that reads them and the page that explains them. */
class SettingsTest {

    @Test
    void every_setting_that_a_module_reads_is_in_the_list() {
        Set<String> listed = Settings.ALL.stream().map(Setting::property).collect(toSet());

        assertThat(read()).isSubsetOf(listed);
    }

    @Test
    void every_setting_is_explained_on_the_operations_page() throws IOException {
        String page = Files.readString(Path.of("src/docs/operations.md"));

        assertThat(Settings.ALL).allSatisfy(setting -> assertThat(page).contains("`" + setting.name() + "`"));
    }

    @Test
    void every_variable_of_the_environment_reaches_the_property_of_the_same_name() {
        for (Setting setting : Settings.ALL) {
            var environment = new SystemEnvironmentPropertySource("systemEnvironment", Map.of(setting.name(), "given"));
            String bound = new Binder(ConfigurationPropertySources.from(environment))
                    .bind(ConfigurationPropertyName.of(setting.property()), Bindable.of(String.class))
                    .orElse("lost");
            assertThat(bound).as(setting.name()).isEqualTo("given");
        }
    }

    /** Properties of every settings record under {@code resetdesk}. */
    private static Set<String> read() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(Resetdesk.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), SettingsTest.class.getClassLoader()))
                .flatMap(SettingsTest::properties)
                .collect(Collectors.toSet());
    }

    private static Stream<String> properties(Class<?> settings) {
        ConfigurationProperties annotation = settings.getAnnotation(ConfigurationProperties.class);
        String prefix = annotation.prefix().isEmpty() ? annotation.value() : annotation.prefix();
        RecordComponent[] components = settings.isRecord() ? settings.getRecordComponents() : new RecordComponent[0];
        return Arrays.stream(components)
                .map(component -> prefix + "."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase());
    }
}
