package org.resetdesk.bench.web;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** A bench needs no login; its devices answer pages of the desk's address, as real ones do. */
@Configuration(proxyBeanMethods = false)
@Profile("bench")
class BenchSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain bench(HttpSecurity http, @Value("${resetdesk.public-url}") URI desk) throws Exception {
        CorsConfiguration fromTheDesk = new CorsConfiguration();
        fromTheDesk.setAllowedOrigins(List.of(desk.getScheme() + "://" + desk.getAuthority()));
        fromTheDesk.setAllowedMethods(List.of("GET", "POST"));
        fromTheDesk.setAllowedHeaders(List.of("Content-Type"));
        UrlBasedCorsConfigurationSource devices = new UrlBasedCorsConfigurationSource();
        devices.registerCorsConfiguration("/bench/devices/**", fromTheDesk);
        return http.securityMatcher("/bench", "/bench/**")
                .cors(cors -> cors.configurationSource(devices))
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
