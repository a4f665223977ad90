package org.resetdesk.bench.web;

import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device offers to whoever reaches it on its own network; here its address is {@code /bench/devices/<serial>}. */
@RestController
@Profile("bench")
@RequestMapping("/bench/devices/{serialNumber}/resetdesk")
class DeviceProtocolController {

    private final Devices devices;

    DeviceProtocolController(Devices devices) {
        this.devices = devices;
    }

    record Reset(String token, String newPassword) {}

    /** An export like any other: it kills the older challenge. */
    @GetMapping(value = "/feature-code", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] featureCode(@PathVariable String serialNumber) {
        SimulatedDevice device = devices.get(serialNumber);
        device.exportFeatureCode();
        return device.featureCodeFile();
    }

    @PostMapping("/reset")
    ResponseEntity<ProblemDetail> reset(@PathVariable String serialNumber, @RequestBody Reset reset) {
        DeviceAnswer answer = devices.get(serialNumber).reset(reset.token(), reset.newPassword());
        return answer == DeviceAnswer.ACCEPTED ? ResponseEntity.noContent().build() : problem(answer);
    }

    private static ResponseEntity<ProblemDetail> problem(DeviceAnswer answer) {
        ProblemDetail problem = ProblemDetail.forStatus(
                switch (answer) {
                    case CHALLENGE_DEAD -> HttpStatus.GONE;
                    case LOCKED -> HttpStatus.LOCKED;
                    default -> HttpStatus.UNPROCESSABLE_ENTITY;
                });
        problem.setProperty("code", answer.code());
        // whatever the caller would rather have: a device knows one language only
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
