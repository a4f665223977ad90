package org.resetdesk.device;

import java.time.Instant;

/**
 * What a device says of itself when it asks to be reset, its signature verified.
 *
 * @param model at most 40 printable ASCII characters
 * @param firmware version, at most 24 characters
 * @param issuedAt the device's own clock, which may be wrong by decades: never trusted alone
 * @param text the compact JWS that all this was read from
 */
public record FeatureCode(
        SerialNumber serialNumber,
        String model,
        String firmware,
        TokenKind accepts,
        Challenge challenge,
        Instant issuedAt,
        String text) {}
