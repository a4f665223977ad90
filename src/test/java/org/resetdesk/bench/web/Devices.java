package org.resetdesk.bench.web;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Every device on the bench, for as long as the desk runs. */
@Component
@Profile("bench")
public class Devices {

    private final Map<String, SimulatedDevice> bySerialNumber = new ConcurrentHashMap<>();
    private final Deque<SimulatedDevice> newestFirst = new ConcurrentLinkedDeque<>();
    private final Factory factory;

    Devices(Factory factory) {
        this.factory = factory;
    }

    /** A device with a serial number of one's choice and the right time. */
    public SimulatedDevice add(DeviceIdentity identity) {
        return add(factory.make(identity, DeviceClock.RIGHT));
    }

    SimulatedDevice add(DeviceKind kind, String model, DeviceClock clock) {
        return add(factory.make(kind, model, clock));
    }

    List<SimulatedDevice> all() {
        return List.copyOf(newestFirst);
    }

    /** @throws ResponseStatusException 404 for a serial number that is not on the bench */
    public SimulatedDevice get(String serialNumber) {
        SimulatedDevice device = bySerialNumber.get(serialNumber);
        if (device == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such device on the bench");
        }
        return device;
    }

    private SimulatedDevice add(SimulatedDevice device) {
        bySerialNumber.put(device.identity().serialNumber(), device);
        newestFirst.addFirst(device);
        return device;
    }
}
