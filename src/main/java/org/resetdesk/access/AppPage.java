package org.resetdesk.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The app answers at its short address, too; its files, and the forms, are asked for anew each time and sent only when they changed. Their
 * dates say nothing, for a reproducible build gives every version the same.
 */
@Configuration(proxyBeanMethods = false)
class AppPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/app", "/app/");
        registry.addViewController("/app/").setViewName("forward:/app/index.html");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> fingerprints() {
        ShallowEtagHeaderFilter fingerprint = new ShallowEtagHeaderFilter();
        fingerprint.setWriteWeakETag(true); // a strong one forbids compression (RFC 9110, 8.8.3)
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(fingerprint);
        registration.addUrlPatterns("/app/*", "/forms/*");
        return registration;
    }
}
