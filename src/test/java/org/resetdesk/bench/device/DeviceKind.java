package org.resetdesk.bench.device;

/** What a device takes in answer to its feature code. */
public enum DeviceKind {
    XML,
    CODE
}
