package org.resetdesk.device;

import org.jspecify.annotations.Nullable;

/**
 * What the codes on a label say about the device that a feature code names.
 *
 * @param otherSerial with DIFFERS and SEVERAL, a serial number that the label names instead or as well, as it is printed
 */
public record LabelReading(Match match, @Nullable String otherSerial) {

    static final LabelReading MATCHES = new LabelReading(Match.MATCHES, null);
    static final LabelReading UNKNOWN = new LabelReading(Match.UNKNOWN, null);

    public enum Match {
        /** A code names the same device and no other; what other codes say does not matter then. */
        MATCHES,
        /** A code names another device, none names this one. */
        DIFFERS,
        /** One code lists this device among others: a packing list or a recorder's list of cameras, not this device's label. */
        SEVERAL,
        /** No code names any device: a person has to look. */
        UNKNOWN
    }

    static LabelReading differs(String otherSerial) {
        return new LabelReading(Match.DIFFERS, otherSerial);
    }

    static LabelReading several(String otherSerial) {
        return new LabelReading(Match.SEVERAL, otherSerial);
    }
}
