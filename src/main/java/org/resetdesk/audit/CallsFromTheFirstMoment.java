package org.resetdesk.audit;

import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextListener;

/** Lets {@link ClientAddress} know of a call before any filter: logins are checked, and audited, before the framework's own filter for that. */
@Configuration(proxyBeanMethods = false)
class CallsFromTheFirstMoment {

    @Bean
    ServletListenerRegistrationBean<RequestContextListener> callsFromTheFirstMomentListener() {
        return new ServletListenerRegistrationBean<>(new RequestContextListener());
    }
}
