package org.resetdesk.token;

import java.time.Instant;
import org.resetdesk.device.TokenKind;

/**
 * A token on its way to its owner.
 *
 * @param device what to name a file after: the serial number, or the case number where there is none
 */
public record RevealedToken(TokenKind kind, ResetSecret secret, Instant expiresAt, String device) {

    public String fileName() {
        return device + "-reset." + (kind == TokenKind.XML ? "xml" : "txt");
    }
}
