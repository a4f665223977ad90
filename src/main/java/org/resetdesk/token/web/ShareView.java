package org.resetdesk.token.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.Language;

/**
 * What stands on the page behind a one-time link.
 *
 * @param code null but for a code that is shown; {@code xml} and {@code file}, its bytes in base64, likewise
 * @param device what to write the token into
 * @param until when the link ends, or the token
 */
record ShareView(
        State state,
        Language language,
        @Nullable String code,
        @Nullable String xml,
        @Nullable String file,
        @Nullable String fileName,
        @Nullable String device,
        @Nullable Instant until) {

    enum State {
        WAITING,
        TOKEN,
        GONE,
        SLOW_DOWN
    }

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'");

    static ShareView waiting(Language language, Instant until) {
        return new ShareView(State.WAITING, language, null, null, null, null, null, until);
    }

    static ShareView token(
            Language language, TokenKind kind, String text, String fileName, String device, Instant until) {
        return kind == TokenKind.CODE
                ? new ShareView(State.TOKEN, language, text, null, null, null, device, until)
                : new ShareView(
                        State.TOKEN,
                        language,
                        null,
                        text,
                        Base64.getEncoder().encodeToString(text.getBytes(UTF_8)),
                        fileName,
                        device,
                        until);
    }

    static ShareView gone(Language language) {
        return new ShareView(State.GONE, language, null, null, null, null, null, null);
    }

    static ShareView slowDown(Language language) {
        return new ShareView(State.SLOW_DOWN, language, null, null, null, null, null, null);
    }

    /** Where the page's words stand. */
    public String key() {
        return switch (state) {
            case WAITING -> "share.waiting";
            case TOKEN -> code == null ? "share.xml" : "share.code";
            case GONE -> "share.gone";
            case SLOW_DOWN -> "share.slow-down";
        };
    }

    /** The end for whoever has no script that tells it in his own time; never later than it is. */
    public String untilInUtc() {
        return until == null ? "" : UTC.format(until.atOffset(ZoneOffset.UTC));
    }

    /** A framework may write what it shows to its log. */
    @Override
    public String toString() {
        return "ShareView[" + state + ", \u2022\u2022\u2022\u2022\u2022]";
    }
}
