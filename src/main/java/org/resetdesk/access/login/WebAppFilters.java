package org.resetdesk.access.login;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.resetdesk.access.FilterOrder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    @Bean
    FilterRegistrationBean<PageNonces> pageNonces() {
        var registration = new FilterRegistrationBean<>(new PageNonces());
        registration.setOrder(FilterOrder.WEB_APPS);
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppSession> webAppSession(Sessions sessions, CsrfTokens csrf) {
        var registration = new FilterRegistrationBean<>(new WebAppSession(sessions, csrf));
        registration.setOrder(FilterOrder.WEB_APPS);
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebAppLogins> webAppLogin() {
        var registration = new FilterRegistrationBean<>(new WebAppLogins());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebAppLogin.class.getName());
        registration.setOrder(FilterOrder.ENGINE_LOGIN);
        registration.addUrlPatterns("/camunda/*");
        return registration;
    }
}
