package org.resetdesk.reason;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason as it stood from some moment on.
 *
 * @param version 1 and upwards, without gaps
 * @param offered whether it can be given
 * @param wording null: what the desk brought
 */
record ReasonVersion(
        String code,
        int version,
        Instant since,
        boolean offered,
        @Nullable Wording wording) {}
