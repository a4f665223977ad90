package org.resetdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Takes secrets from files: {@code X_FILE} stands for {@code X}, without the line break at the end of the file. */
class SecretFiles implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication desk) {
        Map<String, Object> secrets = new HashMap<>();
        for (Setting setting : Settings.ALL) {
            String file = environment.getProperty(setting.fileProperty(), "");
            if (setting.secret() && Kind.FILE.accepts(file)) {
                secrets.put(setting.property(), read(file));
            }
        }
        environment.getPropertySources().addLast(new MapPropertySource("secretFiles", secrets));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            // StartUpCheck says so, together with everything else that is missing
            return "";
        }
    }
}
