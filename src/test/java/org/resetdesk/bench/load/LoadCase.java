package org.resetdesk.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/**
 * What a client sends for one case, made beforehand.
 *
 * @param body with pictures
 * @param words the same without pictures, for an engine that would keep them in variables
 */
record LoadCase(List<byte[]> pictures, String body, String words) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every other one with the feature code as a picture, too. */
    static List<LoadCase> some(int count, Person reader) {
        return IntStream.range(0, count).parallel().mapToObj(i -> of(i, reader)).toList();
    }

    /** @param number decides what is sent */
    static LoadCase of(int number, Person reader) {
        Random random = new Random(number);
        SimulatedDevice device = Requests.device(DeviceKind.values()[number % 2], Clock.systemUTC(), reader);
        String text = device.exportFeatureCode();
        byte[] label = LoadPicture.label(device, random);
        EngineFormBody words = new EngineFormBody()
                .with("connection", number % 4 < 2 ? "SAME_NETWORK" : "OTHER_NETWORK")
                .with("declarationAccepted", true)
                .with("requestId", "load-" + number + "-" + text.hashCode());
        String withoutPictures = json(words.with("featureCode", text));
        if (number % 4 < 2) {
            return new LoadCase(
                    List.of(label), json(words.withFile("labelPhoto", label, "label.jpg")), withoutPictures);
        }
        byte[] code = LoadPicture.featureCode(text, random);
        words.without("featureCode")
                .withFile("labelPhoto", label, "label.jpg")
                .withFile("featureCodePhoto", code, "code.jpg");
        return new LoadCase(List.of(label, code), json(words), withoutPictures);
    }

    private static String json(EngineFormBody form) {
        try {
            return JSON.writeValueAsString(form.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
