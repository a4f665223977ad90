package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.Refusal;

/** What an agent types or uploads that a vendor's service gave him. */
final class EnteredToken {

    private static final int MAX_FILE_BYTES = 65_536;
    private static final String VENDORS_CODE = "[A-Za-z0-9-]{6,64}";

    private EnteredToken() {}

    /**
     * @param device what is to take the code; null where the device is not one of our formats
     * @throws Refusal 400 {@code token.wrong-kind}, {@code token.code-differs}, {@code token.not-a-token}
     */
    static ResetSecret code(@Nullable FeatureCode device, String code, String repeated) {
        requireKind(device, TokenKind.CODE);
        String first = asShown(device, code);
        if (!first.equals(asShown(device, repeated))) {
            throw new Refusal(400, "token.code-differs");
        }
        if (!first.matches(VENDORS_CODE)) {
            throw notAToken();
        }
        return ResetSecret.code(first);
    }

    /** @throws Refusal 400 {@code token.wrong-kind}, {@code token.not-a-token}, {@code token.other-device} */
    static ResetSecret file(@Nullable FeatureCode device, byte[] xml) {
        requireKind(device, TokenKind.XML);
        VendorFile file = VendorFile.read(decode(xml)).orElseThrow(EnteredToken::notAToken);
        if (device != null && file.isForAnother(device)) {
            throw new Refusal(400, "token.other-device");
        }
        return ResetSecret.xml(file.text());
    }

    /** A vendor's own code may mean something by its case: only for devices of our formats it is put into theirs. */
    private static String asShown(@Nullable FeatureCode device, String typed) {
        return Optional.ofNullable(device)
                .flatMap(ours -> ResetCode.read(typed))
                .orElse(typed.strip());
    }

    private static String decode(byte[] xml) {
        if (xml.length > MAX_FILE_BYTES) {
            throw notAToken();
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notAToken();
        }
    }

    private static void requireKind(@Nullable FeatureCode device, TokenKind kind) {
        if (device != null && device.accepts() != kind) {
            throw new Refusal(400, "token.wrong-kind");
        }
    }

    private static Refusal notAToken() {
        return new Refusal(400, "token.not-a-token");
    }
}
