package org.resetdesk.access.login;

import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Login on everything, but for the few paths listed here. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    /** What answers without login: the login page and what it is made of, one-time links, public keys, probes. */
    private static final String[] OPEN = {
        "/login",
        "/register",
        "/app/*.css",
        "/app/*.js",
        "/app/*.svg",
        "/app/*.png",
        "/app/*.webmanifest",
        "/app/lib/**",
        "/share/**",
        "/.well-known/jwks.json",
        "/actuator/health/readiness",
        "/actuator/health/liveness",
        "/favicon.ico"
    };

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityFilterChain desk(
            HttpSecurity http,
            EngineLogin engine,
            Logins logins,
            Sessions sessions,
            CsrfTokens csrfTokens,
            LoginRequired loginRequired,
            Denied denied,
            MetricsDoor metrics)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher[] open = Stream.of(OPEN).map(path::matcher).toArray(RequestMatcher[]::new);
        RequestMatcher logIn = path.matcher(POST, "/api/session");
        RequestMatcher register = path.matcher(POST, "/api/registrations/**");
        RequestMatcher shares = path.matcher("/share/**");
        return http.authenticationManager(new ProviderManager(engine))
                .securityContext(context -> context.securityContextRepository(logins))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER)
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(loginRequired)
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(request -> writesBySession(request, logins)
                                && !logIn.matches(request)
                                && !shares.matches(request)))
                .addFilterBefore(
                        (request, response, chain) ->
                                sessions.review((HttpServletRequest) request, (HttpServletResponse) response, chain),
                        SecurityContextHolderFilter.class)
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new AnswerHeaders()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(loginRequired).accessDeniedHandler(denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .requestMatchers(logIn, register)
                        .permitAll()
                        .requestMatchers(path.matcher(MetricsDoor.PATH))
                        .access(metrics)
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** How long a request takes is measured as a whole; to measure each filter on its way costs more than most of them do. */
    @Bean
    static SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static boolean writesBySession(HttpServletRequest request, Logins logins) {
        return !READING.contains(request.getMethod())
                && !Logins.bringsPassword(request)
                && logins.containsContext(request);
    }
}
