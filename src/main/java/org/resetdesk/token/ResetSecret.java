package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.resetdesk.device.TokenKind;

/**
 * A token's plaintext. It lives in memory between issuer, vault and the owner's answer, and nowhere else: it prints as dots and has
 * nothing that a serialiser could take for a property.
 */
public final class ResetSecret {

    private final TokenKind kind;
    private final String text;

    ResetSecret(TokenKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    static ResetSecret code(String text) {
        return new ResetSecret(TokenKind.CODE, text);
    }

    static ResetSecret xml(String text) {
        return new ResetSecret(TokenKind.XML, text);
    }

    TokenKind kind() {
        return kind;
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    /** For the answer to its owner, and for nothing else. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "ResetSecret[" + kind + ", \u2022\u2022\u2022\u2022\u2022]";
    }
}
