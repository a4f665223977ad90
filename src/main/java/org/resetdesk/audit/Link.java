package org.resetdesk.audit;

import java.util.Arrays;

/**
 * One link of the chain: an entry, its number, and the hash that stands for it and everything before it.
 *
 * @param sequence from 1, without gaps
 */
record Link(long sequence, long entryId, byte[] entryHash, byte[] previous, byte[] hash) {

    static Link after(Head head, long entryId, byte[] entryHash) {
        long sequence = head.sequence() + 1;
        return new Link(
                sequence,
                entryId,
                entryHash,
                head.hash(),
                AuditHash.of("resetdesk/audit-link/1")
                        .and(Long.toString(sequence))
                        .and(head.hash())
                        .and(entryHash)
                        .value());
    }

    Head head() {
        return new Head(sequence, hash);
    }

    /** Whether this is the link that its entry hash makes after that head. */
    boolean follows(Head head) {
        return Arrays.equals(previous, head.hash())
                && Arrays.equals(hash, after(head, entryId, entryHash).hash());
    }
}
