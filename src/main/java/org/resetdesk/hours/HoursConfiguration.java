package org.resetdesk.hours;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoursConfiguration {

    @Bean
    DeskHours deskHours(HoursSettings settings) {
        return settings.read();
    }
}
