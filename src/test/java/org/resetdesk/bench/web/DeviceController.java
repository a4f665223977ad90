package org.resetdesk.bench.web;

import java.util.List;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What one can do to a device with one's own hands. */
@RestController
@Profile("bench")
@RequestMapping(value = "/bench/api/devices", produces = MediaType.APPLICATION_JSON_VALUE)
class DeviceController {

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    record NewDevice(DeviceKind kind, String model, DeviceClock clock) {}

    @GetMapping
    List<DeviceView> all() {
        return devices.all().stream().map(DeviceView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeviceView make(@RequestBody NewDevice wanted) {
        try {
            return DeviceView.of(devices.add(wanted.kind(), wanted.model(), wanted.clock()));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    @GetMapping("/{serialNumber}")
    DeviceView one(@PathVariable String serialNumber) {
        return DeviceView.of(devices.get(serialNumber));
    }

    @PostMapping("/{serialNumber}/export")
    DeviceView export(@PathVariable String serialNumber) {
        SimulatedDevice device = devices.get(serialNumber);
        device.exportFeatureCode();
        return DeviceView.of(device);
    }

    @PostMapping("/{serialNumber}/restart")
    DeviceView restart(@PathVariable String serialNumber) {
        SimulatedDevice device = devices.get(serialNumber);
        device.restart();
        return DeviceView.of(device);
    }
}
