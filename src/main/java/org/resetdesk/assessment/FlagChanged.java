package org.resetdesk.assessment;

import java.time.Instant;

/** A supervisor has flagged a device or an account, or taken the flag away. Published inside the transaction that does it. */
public record FlagChanged(
        Instant at, String supervisor, boolean raised, Flags.Kind kind, String value, String reasonCode) {}
