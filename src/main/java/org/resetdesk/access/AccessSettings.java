package org.resetdesk.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param adminPassword of the first administrator, used once
 * @param restDeployment whether administrators may deploy over REST
 * @param uploadMaxBytes per picture
 * @param metricsToken whoever brings it may read the metrics, and nothing else
 */
@ConfigurationProperties("resetdesk")
public record AccessSettings(
        @Nullable String adminPassword,
        @DefaultValue("false") boolean restDeployment,
        @DefaultValue("10485760") int uploadMaxBytes,
        @Nullable String metricsToken) {

    private static final int SHORTEST_TOKEN = 20;

    public AccessSettings {
        metricsToken = metricsToken == null || metricsToken.isBlank() ? null : metricsToken.strip();
        if (metricsToken != null && metricsToken.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("RESETDESK_METRICS_TOKEN is shorter than 20 characters");
        }
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "AccessSettings[restDeployment=%s, uploadMaxBytes=%d]".formatted(restDeployment, uploadMaxBytes);
    }
}
