package org.resetdesk.bench.device;

/** What is printed on a device and burnt into it at the factory. */
public record DeviceIdentity(String serialNumber, String model, String firmware, DeviceKind kind) {

    public DeviceIdentity {
        require(serialNumber.matches("[A-Z0-9-]{8,40}"), "serial number: 8 to 40 of A-Z 0-9 -");
        require(model.matches("[\\x20-\\x7E]{1,40}"), "model: 1 to 40 printable ASCII characters");
        require(firmware.matches("[\\x20-\\x7E]{1,24}"), "firmware: 1 to 24 printable ASCII characters");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
