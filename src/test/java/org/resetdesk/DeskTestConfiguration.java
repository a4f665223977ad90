package org.resetdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.bench.vendor.StandInVendor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
public class DeskTestConfiguration {

    public static final String METRICS_TOKEN = "a-collectors-token-for-tests";

    /** Services of vendors that no rule of the tables names until a test does: {@code http:vendor}, {@code http:acme} and so on. */
    public static final StandInVendor VENDOR = new StandInVendor();

    public static final StandInVendor ACME = new StandInVendor();

    /** One for each way to fail: the desk remembers for a while who failed, and would spare it the calls of the next test. */
    public static final StandInVendor BUSY = new StandInVendor();

    public static final StandInVendor FAILING = new StandInVendor();

    public static final StandInVendor ODD = new StandInVendor();

    public static final StandInVendor STRICT = new StandInVendor();

    private static final LocalDatabase DATABASE = new LocalDatabase();
    private static final LocalMail MAIL = new LocalMail();

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean(destroyMethod = "")
    LocalMail localMail() {
        return MAIL;
    }

    @Bean
    People people(IdentityService identities, Environment environment) {
        return new People(identities, environment);
    }

    @Bean
    ProcessCoverage processCoverage() {
        return new ProcessCoverage();
    }

    static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, String> settings = new HashMap<>(DATABASE.settings());
            settings.putAll(MAIL.settings());
            settings.putAll(LocalSettings.create());
            settings.put("resetdesk.http-issuers-file", vendors().toString());
            settings.put("resetdesk.registration", "true");
            settings.put("resetdesk.metrics-token", METRICS_TOKEN);
            TestPropertyValues.of(settings).applyTo(context);
        }

        private static Path vendors() {
            try {
                Path file = Files.createTempFile("issuers", ".properties");
                file.toFile().deleteOnExit();
                return Files.write(
                        file,
                        List.of(
                                "vendor.url=" + VENDOR.url(),
                                "acme.url=" + ACME.url(),
                                "busy.url=" + BUSY.url(),
                                "failing.url=" + FAILING.url(),
                                "odd.url=" + ODD.url(),
                                "strict.url=" + STRICT.url()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
