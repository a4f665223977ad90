package org.resetdesk.token;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tokenValidity from issue on; a token's own end may come earlier
 * @param httpIssuerTokenFile holds the bearer token for the vendor's service
 * @param httpIssuersFile more services, see {@link HttpServices}
 */
@ConfigurationProperties("resetdesk")
record TokenSettings(
        @Nullable Path signingKeyFile,
        @Nullable Path vaultKeyFile,
        @DefaultValue("PT48H") Duration tokenValidity,
        @Nullable URI httpIssuerUrl,
        @Nullable Path httpIssuerTokenFile,
        @Nullable Path httpIssuerClientKeystore,
        @Nullable String httpIssuerClientKeystorePassword,
        @Nullable Path httpIssuerTrustedCertificates,
        @Nullable Path httpIssuersFile) {}
