package org.resetdesk.reason;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coded reason as it stands.
 *
 * @param version grows with each change; 0 where there never was one
 * @param offered whether whoever decides may give it
 * @param words what a requester reads
 * @param shipped what he would read without the supervisors; null for the desk's own reasons
 * @param changedAt null where it never was
 */
public record Reason(
        String code,
        Origin origin,
        int version,
        boolean offered,
        Wording words,
        @Nullable Wording shipped,
        @Nullable Instant changedAt) {

    static Reason of(ReasonVersion version, Origin origin, @Nullable Wording shipped) {
        Wording own = version.wording() == null ? shipped : version.wording();
        if (own == null) {
            throw new IllegalStateException("no words for " + version.code());
        }
        return new Reason(version.code(), origin, version.version(), version.offered(), own, shipped, version.since());
    }

    static Reason unchanged(String code, Origin origin, Wording shipped) {
        return new Reason(code, origin, 0, true, shipped, shipped, null);
    }
}
