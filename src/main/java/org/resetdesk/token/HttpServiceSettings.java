package org.resetdesk.token;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a vendor's service.
 *
 * @param name as the decision table has it: {@code http}, or {@code http:} and a name
 * @param tokenFile holds the bearer token
 * @param clientKeystore PKCS12 or JKS, the desk's own certificate and key
 * @param trustedCertificates PEM; whose certificates count, instead of those that Java trusts
 */
record HttpServiceSettings(
        String name,
        URI url,
        @Nullable Path tokenFile,
        @Nullable Path clientKeystore,
        @Nullable String clientKeystorePassword,
        @Nullable Path trustedCertificates) {

    @Override
    public String toString() {
        return "HttpServiceSettings[" + name + ", " + url + "]";
    }
}
