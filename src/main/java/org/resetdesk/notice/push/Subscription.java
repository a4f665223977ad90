package org.resetdesk.notice.push;

/**
 * A browser that wants to be told.
 *
 * @param p256dh its public key, 65 bytes
 * @param auth its authentication secret, 16 bytes
 */
record Subscription(long id, String account, String endpoint, byte[] p256dh, byte[] auth) {

    /** Whoever has it can push. */
    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
