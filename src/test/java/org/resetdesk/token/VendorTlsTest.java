package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.bench.vendor.StandInVendor;
import org.resetdesk.bench.vendor.VendorKeys;
import org.resetdesk.device.TokenKind;
import org.resetdesk.token.IssuerFailed.Why;

/** A vendor's service that wants to see the desk's certificate, and shows one that no authority of Java's knows. */
class VendorTlsTest {

    @TempDir
    static Path directory;

    private static VendorKeys keys;
    private static StandInVendor vendor;

    @BeforeAll
    static void aVendor() {
        keys = new VendorKeys(directory);
        vendor = new StandInVendor(keys);
    }

    @AfterAll
    static void theVendorGoesHome() {
        vendor.close();
    }

    @Test
    void N13_the_desk_shows_its_certificate_and_is_let_in() {
        HttpIssuer issuer = issuer(service(keys.keystore("desk"), VendorKeys.PASSWORD, keys.vendorsCertificate()));

        assertThat(HttpIssuerTest.issue(issuer, TokenKind.CODE).secret().reveal())
                .startsWith("6fa4");
    }

    @Test
    void O04_without_the_right_certificate_nobody_is_let_in_and_nothing_is_asked() {
        int before = vendor.asked().size();

        // with TLS 1.3 a service may hang up before the desk has heard why
        HttpIssuerTest.assertFails(issuer(service(null, null, keys.vendorsCertificate())), Why.TLS, Why.UNREACHABLE);
        HttpIssuerTest.assertFails(
                issuer(service(keys.keystore("stranger"), VendorKeys.PASSWORD, keys.vendorsCertificate())),
                Why.TLS,
                Why.UNREACHABLE);
        HttpIssuerTest.assertFails(issuer(service(keys.keystore("desk"), VendorKeys.PASSWORD, null)), Why.TLS);
        assertThat(vendor.asked()).hasSize(before);
    }

    @Test
    void a_keystore_that_does_not_open_stops_the_start_without_the_password() {
        assertThatThrownBy(() -> issuer(service(keys.keystore("desk"), "not-the-pass-word", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the certificates for the issuer http cannot be used")
                .hasMessageNotContaining("not-the-pass-word");
    }

    @Test
    void several_services_stand_in_one_file() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "s3cret");
        Path password = Files.writeString(directory.resolve("password"), VendorKeys.PASSWORD + "\n");
        Path file = Files.writeString(directory.resolve("issuers.properties"), """
                acme.url=https://reset.acme.example/tokens
                acme.token-file=%s
                other-brand.url=%s
                other-brand.client-keystore=%s
                other-brand.client-keystore-password-file=%s
                other-brand.trusted-certificates=%s
                """.formatted(
                        token, vendor.url(), keys.keystore("desk"), password, keys.vendorsCertificate()));

        List<HttpServiceSettings> services = HttpServices.of(settings(file));

        assertThat(services).extracting(HttpServiceSettings::name).containsExactly("http:acme", "http:other-brand");
        assertThat(services.get(0).tokenFile()).isEqualTo(token);
        assertThat(services.get(1).toString()).doesNotContain(VendorKeys.PASSWORD);
        assertThat(HttpIssuerTest.issue(issuer(services.get(1)), TokenKind.CODE).issuer())
                .isEqualTo("http:other-brand");
    }

    @Test
    void a_file_with_a_line_that_means_nothing_stops_the_start() throws IOException {
        for (String line : List.of(
                "acme.uri=https://reset.acme.example/tokens",
                "ACME.url=https://reset.acme.example/tokens",
                "acme.url=ftp://reset.acme.example",
                "acme.token-file=/nowhere")) {
            Path file = Files.writeString(directory.resolve("broken.properties"), line);
            assertThatThrownBy(() -> HttpServices.of(settings(file)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("RESETDESK_HTTP_ISSUERS_FILE: ");
        }
    }

    private static TokenSettings settings(Path file) {
        return new TokenSettings(null, null, Duration.ofHours(48), null, null, null, null, null, file);
    }

    private static HttpServiceSettings service(
            @Nullable Path keystore, @Nullable String password, @Nullable Path trusted) {
        URI url = vendor.url();
        return new HttpServiceSettings("http", url, null, keystore, password, trusted);
    }

    private static HttpIssuer issuer(HttpServiceSettings service) {
        return new HttpIssuer(service, Duration.ofSeconds(5), new ObjectMapper(), Clock.systemUTC());
    }
}
