package org.resetdesk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param adminPassword of the first administrator, used once
 * @param restDeployment whether administrators may deploy over REST
 * @param uploadMaxBytes per picture
 */
@ConfigurationProperties("resetdesk")
public record AccessSettings(
        @Nullable String adminPassword,
        @DefaultValue("false") boolean restDeployment,
        @DefaultValue("10485760") int uploadMaxBytes) {

    /** Without the password. */
    @Override
    public String toString() {
        return "AccessSettings[restDeployment=%s, uploadMaxBytes=%d]".formatted(restDeployment, uploadMaxBytes);
    }
}
