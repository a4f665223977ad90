package org.resetdesk.access.login;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** One session on all nodes: Spring Session, with {@link SessionStore}, in the place of Tomcat's. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SharedSessions {}
