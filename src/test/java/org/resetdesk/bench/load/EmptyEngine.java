package org.resetdesk.bench.load;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** An application with the desk's starters and settings of the engine, and nothing of the desk: open to everybody, on loopback. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Profile(EmptyEngine.PROFILE)
class EmptyEngine {

    /** Keeps the desk, which finds it beside its own classes in tests, from taking it for a part of itself. */
    static final String PROFILE = "empty-engine";

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyEngine.class, arguments);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
