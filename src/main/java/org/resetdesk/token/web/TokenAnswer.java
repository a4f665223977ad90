package org.resetdesk.token.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.TokenKind;
import org.resetdesk.token.RevealedToken;

/** {@code {kind: CODE, code, expiresAt}} or {@code {kind: XML, xml, fileName, expiresAt}}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(
        TokenKind kind,
        @Nullable String code,
        @Nullable String xml,
        @Nullable String fileName,
        Instant expiresAt) {

    static TokenAnswer of(RevealedToken token) {
        String text = token.secret().reveal();
        return switch (token.kind()) {
            case CODE -> new TokenAnswer(TokenKind.CODE, text, null, null, token.expiresAt());
            case XML -> new TokenAnswer(TokenKind.XML, null, text, token.fileName(), token.expiresAt());
        };
    }

    /** The framework writes answers to its debug log in this form. */
    @Override
    public String toString() {
        return "TokenAnswer[" + kind + ", \u2022\u2022\u2022\u2022\u2022]";
    }
}
