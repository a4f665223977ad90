package org.resetdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartUpCheckTest {

    @TempDir
    Path directory;

    Map<String, Object> variables = new HashMap<>();

    @BeforeEach
    void everything_that_is_needed() throws IOException {
        String file = file("some key");
        for (Setting setting : Settings.ALL) {
            if (setting.required()) {
                variables.put(setting.name(), setting.kind() == Kind.FILE ? file : "secret");
            }
        }
        variables.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db:5432/resetdesk");
        variables.put("RESETDESK_PUBLIC_URL", "https://desk.example.org");
        variables.put("RESETDESK_MAIL_FROM", "Resetdesk <desk@example.org>");
    }

    @Test
    void starts_with_what_is_needed_and_nothing_more() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void names_all_that_is_missing_in_one_message() {
        variables.clear();
        variables.put("RESETDESK_PUBLIC_URL", " ");

        assertThat(refusal().lines().filter(line -> line.startsWith("  ")))
                .map(line -> line.strip().split("[: ]")[0])
                .containsExactly(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "SPRING_MAIL_HOST",
                        "RESETDESK_PUBLIC_URL",
                        "RESETDESK_MAIL_FROM",
                        "RESETDESK_ADMIN_PASSWORD",
                        "RESETDESK_DEVICE_SECRET_FILE",
                        "RESETDESK_SIGNING_KEY_FILE",
                        "RESETDESK_VAULT_KEY_FILE");
    }

    @Test
    void names_what_cannot_be_used_together_with_what_is_missing() {
        variables.remove("SPRING_MAIL_HOST");
        variables.put("RESETDESK_VAULT_KEY_FILE", "/nowhere/vault-key.json");
        variables.put("RESETDESK_TOKEN_VALIDITY", "48 hours");
        variables.put("RESETDESK_RETENTION", "PT0S");
        variables.put("RESETDESK_UPLOAD_MAX_BYTES", "10 MB");
        variables.put("RESETDESK_PUBLIC_URL", "desk.example.org");
        variables.put("RESETDESK_DESK_ZONE", "Rome");
        variables.put("RESETDESK_DESK_HOURS", "Mon-Fri 08:30-12:30; Sat 9-12");
        variables.put("RESETDESK_DESK_HOLIDAYS", "12-25, Ferragosto");
        variables.put("RESETDESK_REGISTRATION", "yes");
        variables.put("RESETDESK_DEFAULT_ISSUER", "vendor");
        variables.put("SPRING_DATASOURCE_URL", "postgres://db/resetdesk");

        assertThat(refusal())
                .contains(
                        "SPRING_MAIL_HOST",
                        "RESETDESK_VAULT_KEY_FILE: \"/nowhere/vault-key.json\" is not a readable file",
                        "RESETDESK_TOKEN_VALIDITY: \"48 hours\" is not a duration",
                        "RESETDESK_RETENTION",
                        "RESETDESK_UPLOAD_MAX_BYTES",
                        "RESETDESK_PUBLIC_URL",
                        "RESETDESK_DESK_ZONE",
                        "RESETDESK_DESK_HOURS: \"Mon-Fri 08:30-12:30; Sat 9-12\" is not opening hours",
                        "(\"9-12\" is not a time of day such as 08:30-12:30)",
                        "RESETDESK_DESK_HOLIDAYS: \"12-25, Ferragosto\" is not days",
                        "RESETDESK_REGISTRATION",
                        "RESETDESK_DEFAULT_ISSUER",
                        "SPRING_DATASOURCE_URL")
                .doesNotContain("RESETDESK_MAIL_FROM", "RESETDESK_CONFIRM_REMINDER");
    }

    @Test
    void takes_secrets_from_files_without_the_line_break_at_their_end() throws IOException {
        variables.remove("SPRING_DATASOURCE_PASSWORD");
        variables.put("SPRING_DATASOURCE_PASSWORD_FILE", file(" open sesame\n"));
        variables.put("SPRING_MAIL_PASSWORD_FILE", file("letter box\r\n"));

        StandardEnvironment environment = check();

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo(" open sesame");
        assertThat(environment.getProperty("spring.mail.password")).isEqualTo("letter box");
    }

    @Test
    void a_secret_whose_file_is_not_there_is_told_like_everything_else() {
        variables.remove("RESETDESK_ADMIN_PASSWORD");
        variables.put("RESETDESK_ADMIN_PASSWORD_FILE", "/nowhere/admin");

        assertThat(refusal()).contains("RESETDESK_ADMIN_PASSWORD_FILE: \"/nowhere/admin\"");
    }

    @Test
    void an_empty_secret_file_is_no_secret() throws IOException {
        variables.remove("RESETDESK_ADMIN_PASSWORD");
        variables.put("RESETDESK_ADMIN_PASSWORD_FILE", file("\n"));

        assertThat(refusal()).contains("RESETDESK_ADMIN_PASSWORD (or _FILE)");
    }

    @Test
    void a_vendors_service_as_default_issuer_needs_an_address() {
        variables.put("RESETDESK_DEFAULT_ISSUER", "http");

        assertThat(refusal()).contains("RESETDESK_HTTP_ISSUER_URL");
    }

    @Test
    void never_repeats_a_secret() {
        variables.remove("SPRING_MAIL_HOST");

        assertThat(refusal()).doesNotContain("secret\n").doesNotContain("\"secret\"");
    }

    private String refusal() {
        return String.valueOf(
                catchThrowableOfType(SettingsRefused.class, this::check).getMessage());
    }

    private StandardEnvironment check() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        StartUpCheck.check(environment);
        return environment;
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "secret", null), content)
                .toString();
    }
}
