package org.resetdesk.token;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Clock;
import java.time.Instant;
import org.resetdesk.device.DeviceSecret;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.stereotype.Component;

/** The formats of this desk: an OCRA code, or a signed file. */
@Component
class BuiltinIssuer implements Issuer {

    private final DeviceSecret secret;
    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;

    BuiltinIssuer(DeviceSecret secret, SigningKeys keys, TokenSettings settings, Clock clock) {
        this.secret = secret;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public boolean supports(String model) {
        return true;
    }

    @Override
    public IssuedToken issue(FeatureCode device, ResetCase resetCase, String idempotencyKey) {
        Instant issuedAt = clock.instant().truncatedTo(SECONDS);
        Instant notAfter = issuedAt.plus(settings.tokenValidity());
        return switch (device.accepts()) {
            case CODE -> {
                String code = ResetCode.answer(secret.resetCodeKey(device.serialNumber()), device.challenge());
                yield new IssuedToken(ResetSecret.code(code), notAfter, name(), null);
            }
            case XML -> {
                SigningKey key = keys.signing();
                String xml = ResetTokenFile.signed(resetCase.number(), device, issuedAt, notAfter, key);
                yield new IssuedToken(ResetSecret.xml(xml), notAfter, name(), key.id());
            }
        };
    }

    /** A code or file that was read works until the device makes a new challenge: there is nobody to tell. */
    @Override
    public void revoke(String idempotencyKey) {}
}
