package org.resetdesk.access.guard;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.resetdesk.access.AccessSettings;
import org.resetdesk.access.FilterOrder;
import org.resetdesk.access.Problems;
import org.resetdesk.account.Accounts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guards, in front of both ways to the engine. */
@Configuration(proxyBeanMethods = false)
class EngineGuards {

    @Bean
    FilterRegistrationBean<BodyGuard> bodyGuard(
            AccessSettings settings, Problems problems, ProcessEngineConfiguration engine) {
        int mostResults = ((ProcessEngineConfigurationImpl) engine).getQueryMaxResultsLimit();
        return guard(
                new BodyGuard(problems, settings.uploadMaxBytes(), mostResults),
                FilterOrder.BODY,
                "/engine-rest/*",
                "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<DoorKeeper> doorKeeper(AccessSettings settings, Accounts accounts, Problems problems) {
        EngineDoors doors = new EngineDoors(settings.restDeployment());
        return guard(new DoorKeeper(doors, accounts, problems), FilterOrder.DOORS, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<EngineRestLogin> engineRestLogin(Accounts accounts, IdentityService identities) {
        return guard(new EngineRestLogin(accounts, identities), FilterOrder.ENGINE_LOGIN, "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<FaultScreen> faultScreen(Problems problems) {
        return guard(new FaultScreen(problems), FilterOrder.FAULTS, "/engine-rest/*", "/camunda/api/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> guard(F filter, int order, String... paths) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
