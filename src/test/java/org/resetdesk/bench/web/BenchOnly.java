package org.resetdesk.bench.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.device.HandMadeDesk;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The bench without a desk behind it: its devices believe a desk that was made by hand. */
@ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class
})
@Import({
    BenchSecurity.class,
    BenchPages.class,
    Factory.class,
    Devices.class,
    DeviceController.class,
    PictureController.class,
    DeviceProtocolController.class,
    MailController.class
})
class BenchOnly {

    static final byte[] SECRET = "a device secret of 32 characters".getBytes(StandardCharsets.US_ASCII);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    LocalMail localMail() {
        return new LocalMail();
    }

    @Bean
    HandMadeDesk handMadeDesk() throws Exception {
        return new HandMadeDesk();
    }

    @Bean
    @Primary
    DeskKeys deskKeys(Environment environment, HandMadeDesk desk) {
        return new DeskKeys(environment) {
            @Override
            public String get() {
                return desk.jwkSet();
            }
        };
    }
}
