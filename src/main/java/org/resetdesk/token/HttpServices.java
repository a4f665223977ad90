package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The vendors' services that are set up: one in the settings, {@code http}; any number in a file, {@code http:<name>}. */
final class HttpServices {

    static final String MAIN = "http";

    private static final Pattern LINE = Pattern.compile(
            "([a-z0-9-]{1,40})\\.(url|token-file|client-keystore|client-keystore-password-file|trusted-certificates)");

    private HttpServices() {}

    static List<HttpServiceSettings> of(TokenSettings settings) {
        List<HttpServiceSettings> services = new ArrayList<>();
        if (settings.httpIssuerUrl() != null) {
            services.add(new HttpServiceSettings(
                    MAIN,
                    settings.httpIssuerUrl(),
                    settings.httpIssuerTokenFile(),
                    settings.httpIssuerClientKeystore(),
                    settings.httpIssuerClientKeystorePassword(),
                    settings.httpIssuerTrustedCertificates()));
        }
        if (settings.httpIssuersFile() != null) {
            services.addAll(in(settings.httpIssuersFile()));
        }
        return services;
    }

    /** @throws IllegalStateException in words for an operator, where a line means nothing or an address is missing */
    private static List<HttpServiceSettings> in(Path file) {
        Properties lines = read(file);
        Set<String> names = new TreeSet<>();
        for (String line : lines.stringPropertyNames()) {
            Matcher known = LINE.matcher(line);
            if (!known.matches()) {
                throw new IllegalStateException("RESETDESK_HTTP_ISSUERS_FILE: \"" + line + "\" means nothing here");
            }
            names.add(known.group(1));
        }
        return names.stream().map(name -> service(name, lines)).toList();
    }

    private static HttpServiceSettings service(String name, Properties lines) {
        Path password = file(lines, name + ".client-keystore-password-file");
        return new HttpServiceSettings(
                MAIN + ":" + name,
                address(name, lines.getProperty(name + ".url", "")),
                file(lines, name + ".token-file"),
                file(lines, name + ".client-keystore"),
                password == null ? null : text(password).strip(),
                file(lines, name + ".trusted-certificates"));
    }

    private static URI address(String name, String url) {
        if (!url.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new IllegalStateException("RESETDESK_HTTP_ISSUERS_FILE: " + name
                    + ".url is missing, or no address such as https://reset.example.com/tokens");
        }
        return URI.create(url);
    }

    private static @Nullable Path file(Properties lines, String key) {
        String path = lines.getProperty(key);
        if (path == null) {
            return null;
        }
        if (!Files.isReadable(Path.of(path))) {
            throw new IllegalStateException("RESETDESK_HTTP_ISSUERS_FILE: " + key + " is not a readable file");
        }
        return Path.of(path);
    }

    private static Properties read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return lines;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("RESETDESK_HTTP_ISSUERS_FILE cannot be read: " + file, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("RESETDESK_HTTP_ISSUERS_FILE: " + file + " cannot be read", e);
        }
    }
}
