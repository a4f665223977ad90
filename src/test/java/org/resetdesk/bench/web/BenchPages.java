package org.resetdesk.bench.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@Profile("bench")
class BenchPages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/bench/pages/**").addResourceLocations("classpath:/bench/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/bench", "/bench/");
        registry.addViewController("/bench/").setViewName("forward:/bench/pages/devices.html");
        registry.addViewController("/bench/mail").setViewName("forward:/bench/pages/mail.html");
    }
}
