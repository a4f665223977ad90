package org.resetdesk.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    SigningKeys signingKeys(TokenSettings settings) {
        return SigningKeys.read(required(settings.signingKeyFile(), "RESETDESK_SIGNING_KEY_FILE"));
    }

    @Bean
    Vault vault(TokenSettings settings) {
        return Vault.read(required(settings.vaultKeyFile(), "RESETDESK_VAULT_KEY_FILE"));
    }

    @Bean
    Issuers issuers(BuiltinIssuer builtin, TokenSettings settings, ObjectMapper json, Clock clock) {
        Stream<Issuer> vendors = HttpServices.of(settings).stream()
                .map(service -> new HttpIssuer(service, HttpService.PATIENCE, json, clock));
        return new Issuers(Stream.concat(Stream.of(builtin), vendors).toList());
    }

    private static Path required(@Nullable Path file, String setting) {
        if (file == null) {
            throw new IllegalStateException("the setting " + setting + " is missing");
        }
        return file;
    }
}
