package org.resetdesk.device;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {

    @Bean
    DeviceSecret deviceSecret(DeviceSettings settings) {
        if (settings.deviceSecretFile() == null) {
            throw new IllegalStateException("the setting RESETDESK_DEVICE_SECRET_FILE is missing");
        }
        return DeviceSecret.read(settings.deviceSecretFile());
    }

    @Bean
    FeatureCodeVerifier featureCodeVerifier(DeviceSecret secret) {
        return new FeatureCodeVerifier(secret);
    }
}
