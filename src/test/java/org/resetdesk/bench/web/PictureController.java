package org.resetdesk.bench.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Exif;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Labels and feature codes as files. A {@code .png} is sharp and flat; a {@code .jpg} is a photo with the flaws that the query asks
 * for, such as {@code ?blur=3&turn=90}, and with {@code orientation=1..8} also what a phone writes beside it.
 */
@RestController
@Profile("bench")
class PictureController {

    private static final String DEVICE = "/bench/api/devices/{serialNumber}/";

    private final Devices devices;

    PictureController(Devices devices) {
        this.devices = devices;
    }

    record FlawView(String name, double least, double most) {}

    @GetMapping(value = "/bench/api/flaws", produces = MediaType.APPLICATION_JSON_VALUE)
    List<FlawView> flaws() {
        return Arrays.stream(Flaw.values())
                .map(flaw -> new FlawView(flaw.name().toLowerCase(Locale.ROOT), flaw.least(), flaw.most()))
                .toList();
    }

    @GetMapping(value = DEVICE + "label.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] label(@PathVariable String serialNumber) {
        return Photo.png(LabelPicture.of(devices.get(serialNumber).identity()));
    }

    @GetMapping(value = DEVICE + "label.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] labelPhoto(@PathVariable String serialNumber, @RequestParam Map<String, String> query) {
        return photo(Photo.of(LabelPicture.of(devices.get(serialNumber).identity())), query);
    }

    @GetMapping(value = DEVICE + "feature-code.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] code(@PathVariable String serialNumber) {
        return Photo.png(CodePicture.qr(featureCode(serialNumber)));
    }

    @GetMapping(value = DEVICE + "feature-code.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    byte[] codePhoto(@PathVariable String serialNumber, @RequestParam Map<String, String> query) {
        return photo(Photo.of(CodePicture.qr(featureCode(serialNumber))), query);
    }

    @GetMapping(value = DEVICE + "feature-code.xml", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] codeFile(@PathVariable String serialNumber) {
        featureCode(serialNumber);
        return devices.get(serialNumber).featureCodeFile();
    }

    private String featureCode(String serialNumber) {
        SimulatedDevice device = devices.get(serialNumber);
        return device.liveFeatureCode()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "export a feature code first"));
    }

    private static byte[] photo(Photo clear, Map<String, String> query) {
        Photo photo = clear;
        for (Flaw flaw : Flaw.values()) {
            String amount = query.get(flaw.name().toLowerCase(Locale.ROOT));
            photo = amount == null ? photo : photo.with(flaw, number(amount));
        }
        @Nullable String orientation = query.get("orientation");
        return orientation == null ? photo.jpeg() : Exif.into(photo.jpeg(), (int) number(orientation), 45, 12);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a number: " + text, e);
        }
    }
}
