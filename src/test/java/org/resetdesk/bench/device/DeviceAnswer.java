package org.resetdesk.bench.device;

import org.jspecify.annotations.Nullable;

/** What a device says to a token and a new password. */
public enum DeviceAnswer {
    ACCEPTED(null),
    TOKEN_REFUSED("token.refused"),
    PASSWORD_WEAK("password.weak"),
    CHALLENGE_DEAD("challenge.dead"),
    LOCKED("locked");

    private final @Nullable String code;

    DeviceAnswer(@Nullable String code) {
        this.code = code;
    }

    /** The {@code code} of the device protocol's problem; null where all went well. */
    public @Nullable String code() {
        return code;
    }
}
