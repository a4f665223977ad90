package org.resetdesk.device;

import org.jspecify.annotations.Nullable;

/**
 * What the codes on a label say about the device that a feature code names.
 *
 * @param otherSerial with DIFFERS, the serial number that the label names instead, as it is printed
 */
public record LabelReading(Match match, @Nullable String otherSerial) {

    public enum Match {
        /** A code names the same device; what other codes say does not matter then. */
        MATCHES,
        /** A code names another device, none names this one. */
        DIFFERS,
        /** No code names any device: a person has to look. */
        UNKNOWN
    }
}
