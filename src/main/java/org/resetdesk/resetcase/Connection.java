package org.resetdesk.resetcase;

/** Where the requester's phone stands in relation to the device. */
public enum Connection {
    SAME_NETWORK,
    OTHER_NETWORK
}
