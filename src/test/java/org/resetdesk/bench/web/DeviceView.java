package org.resetdesk.bench.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;

/** A device as the bench's page shows it. */
record DeviceView(
        String serialNumber,
        String model,
        String firmware,
        DeviceKind kind,
        Instant clock,
        @Nullable String featureCode,
        boolean locked,
        String password) {

    static DeviceView of(SimulatedDevice device) {
        return new DeviceView(
                device.identity().serialNumber(),
                device.identity().model(),
                device.identity().firmware(),
                device.identity().kind(),
                device.clock().instant(),
                device.liveFeatureCode().orElse(null),
                device.locked(),
                device.password());
    }
}
