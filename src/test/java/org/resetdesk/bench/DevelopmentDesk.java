package org.resetdesk.bench;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.resetdesk.Resetdesk;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.web.Devices;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The whole desk on one machine: {@code mvn spring-boot:test-run}. Every start begins with nothing but the demo accounts, unless
 * {@code -Dresetdesk.bench.data=DIR} names a directory that keeps database and keys.
 */
public final class DevelopmentDesk {

    private DevelopmentDesk() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext desk = start(args);
        // after every line that starting up writes
        System.out.println(Welcome.text(desk.getEnvironment().getRequiredProperty("resetdesk.public-url")));
    }

    static ConfigurableApplicationContext start(String... args) {
        BenchData data = BenchData.chosen();
        LocalMail mail = new LocalMail();
        Map<String, Object> settings = new HashMap<>(data.settings());
        settings.putAll(mail.settings());
        settings.put("resetdesk.public-url", "http://localhost:${server.port:8080}");
        settings.put("resetdesk.admin-password", DemoAccounts.PASSWORD);

        SpringApplication application = new SpringApplication(Resetdesk.class);
        application.setAdditionalProfiles("bench");
        application.addInitializers(context -> {
            use(settings, (ConfigurableEnvironment) context.getEnvironment());
            context.getBeanFactory().registerSingleton("localMail", mail);
        });
        ConfigurableApplicationContext desk = run(application, mail, args);
        new DemoAccounts(desk.getBean(IdentityService.class)).create();
        Devices devices = desk.getBean(Devices.class);
        devices.add(new DeviceIdentity("BENCH-CODE-0001", "RD-NVR 16", "V4.30.0", DeviceKind.CODE));
        devices.add(new DeviceIdentity("BENCH-XML-0001", "RD-CAM 4MP", "V5.7.1", DeviceKind.XML));
        return desk;
    }

    /** A desk that does not start ends, although its mail server would go on. */
    private static ConfigurableApplicationContext run(SpringApplication application, LocalMail mail, String... args) {
        try {
            return application.run(args);
        } catch (RuntimeException e) {
            mail.close();
            throw e;
        }
    }

    /** Below what the command line and the environment say, above what is packaged. */
    private static void use(Map<String, Object> settings, ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("developmentDesk", settings));
    }
}
