package org.resetdesk.token;

import org.jspecify.annotations.Nullable;

/**
 * What goes into an OCRA computation beside key and suite (RFC 6287, section 5.1).
 *
 * @param question the challenge, in the format that the suite names; for mutual authentication both, one after the other
 * @param pinHash the PIN, hashed
 * @param session session information, at most as many bytes as the suite says
 * @param timeSteps time steps since 1970, of the suite's length
 */
record OcraInput(
        @Nullable Long counter,
        String question,
        byte @Nullable [] pinHash,
        byte @Nullable [] session,
        @Nullable Long timeSteps) {

    static OcraInput question(String question) {
        return new OcraInput(null, question, null, null, null);
    }

    OcraInput withCounter(long value) {
        return new OcraInput(value, question, pinHash, session, timeSteps);
    }

    OcraInput withPinHash(byte[] value) {
        return new OcraInput(counter, question, value, session, timeSteps);
    }

    OcraInput withSession(byte[] value) {
        return new OcraInput(counter, question, pinHash, value, timeSteps);
    }

    OcraInput withTimeSteps(long value) {
        return new OcraInput(counter, question, pinHash, session, value);
    }
}
