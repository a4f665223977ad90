package org.resetdesk.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The certificates of both sides: the desk's own, where a service asks for one, and those of the services that it trusts. */
final class VendorTls {

    private VendorTls() {}

    /** @throws IllegalStateException in words for an operator, where a file cannot be used; never with a password */
    static SSLContext of(HttpServiceSettings service) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own(service), trusted(service.trustedCertificates()), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "the certificates for the issuer " + service.name() + " cannot be used: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }

    private static KeyManager @Nullable [] own(HttpServiceSettings service)
            throws GeneralSecurityException, IOException {
        if (service.clientKeystore() == null) {
            return null;
        }
        String password = service.clientKeystorePassword();
        char[] opens = password == null ? new char[0] : password.toCharArray();
        KeyStore keys = KeyStore.getInstance(service.clientKeystore().toFile(), opens);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, opens);
        return managers.getKeyManagers();
    }

    private static TrustManager @Nullable [] trusted(@Nullable Path file) throws GeneralSecurityException, IOException {
        if (file == null) {
            return null;
        }
        KeyStore certificates = KeyStore.getInstance(KeyStore.getDefaultType());
        certificates.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                certificates.setCertificateEntry("trusted-" + certificates.size(), each);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(certificates);
        return managers.getTrustManagers();
    }
}
