package org.resetdesk.device;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param challengeMaxAge from when on a feature code is STALE
 * @param serviceStart the desk's first day (UTC): a device's clock that says an earlier time is wrong
 */
@ConfigurationProperties("resetdesk")
record DeviceSettings(
        @Nullable Path deviceSecretFile,
        @DefaultValue("PT24H") Duration challengeMaxAge,
        @DefaultValue("2024-01-01") LocalDate serviceStart) {}
