package org.resetdesk.bench.vendor;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates of a vendor's service and of the desk that it lets in, made anew. */
public final class VendorKeys {

    public static final String PASSWORD = "a-keystores-password";

    private final Path directory;

    public VendorKeys(Path directory) {
        this.directory = directory;
        make("vendor", "-ext", "SAN=IP:127.0.0.1");
        make("desk");
        make("stranger");
        writeCertificate("vendor");
    }

    /** PKCS12 of {@code desk}, which the service lets in, or of a {@code stranger}. */
    public Path keystore(String owner) {
        return directory.resolve(owner + ".p12");
    }

    /** PEM */
    public Path vendorsCertificate() {
        return directory.resolve("vendor.pem");
    }

    HttpsConfigurator asServer() {
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(open("vendor"), PASSWORD.toCharArray());
            KeyStore welcome = KeyStore.getInstance("PKCS12");
            welcome.load(null, null);
            welcome.setCertificateEntry("desk", certificate("desk"));
            TrustManagerFactory guests = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            guests.init(welcome);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), guests.getTrustManagers(), null);
            return new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters connection) {
                    SSLParameters parameters = context.getDefaultSSLParameters();
                    parameters.setNeedClientAuth(true);
                    connection.setSSLParameters(parameters);
                }
            };
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore open(String owner) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(keystore(owner).toFile(), PASSWORD.toCharArray());
    }

    private Certificate certificate(String owner) throws GeneralSecurityException, IOException {
        return open(owner).getCertificate(owner);
    }

    private void writeCertificate(String owner) {
        try {
            String base64 =
                    Base64.getMimeEncoder().encodeToString(certificate(owner).getEncoded());
            Files.writeString(
                    directory.resolve(owner + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(String owner, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                owner,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=" + owner,
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore(owner).toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key for " + owner);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
