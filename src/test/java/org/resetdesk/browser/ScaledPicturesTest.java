package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.CodeReader;
import org.resetdesk.evidence.reading.Grey;

/**
 * Measures what scaling in the browser costs: each picture is made small by the app's own script in Chromium, and read by the desk's
 * reader before and after. The folder named by RESETDESK_PICTURES holds real pictures (as for RealPicturesTest); those of the bench are
 * drawn. Prints a table; the figures of record stand in src/docs/benchmarks.md.
 */
@ExtendWith(Browsers.class)
class ScaledPicturesTest {

    private static final String SCRIPT = "/static/app/request/scale.js";
    private static final Duration TIME = Duration.ofSeconds(2);

    private Page page;

    @BeforeEach
    void openAPageWithTheScript() throws IOException {
        page = Browsers.chromium().newPage();
        page.setDefaultTimeout(120_000);
        byte[] script;
        try (InputStream file = ScaledPicturesTest.class.getResourceAsStream(SCRIPT)) {
            script = Objects.requireNonNull(file).readAllBytes();
        }
        page.route("http://scale.test/**", route -> route.fulfill(answer(route, script)));
        page.navigate("http://scale.test/");
    }

    @AfterEach
    void closeThePage() {
        page.close();
    }

    private static Route.FulfillOptions answer(Route route, byte[] script) {
        return route.request().url().endsWith(".js")
                ? new Route.FulfillOptions().setContentType("text/javascript").setBodyBytes(script)
                : new Route.FulfillOptions().setContentType("text/html").setBody("<title>scale</title>");
    }

    @Test
    void E23_what_can_be_read_of_a_picture_can_be_read_when_it_is_made_small() throws IOException {
        String folder = System.getenv().getOrDefault("RESETDESK_PICTURES", "");
        assumeTrue(!folder.isEmpty(), "set RESETDESK_PICTURES to measure what scaling costs");
        Map<String, Tally> tallies = new LinkedHashMap<>();
        LargePictures.real(Path.of(folder), picture -> measure(picture, 365_000, tallies));
        LargePictures.bench(picture -> measure(picture, 365_000, tallies));

        System.out.printf(
                "%n| set | pictures | made smaller | read before | read after | kB before | kB after |%n|---|---:|---:|---:|---:|---:|---:|%n");
        tallies.forEach((set, tally) -> System.out.println(tally.row(set)));
        tallies.values().forEach(tally -> tally.lost.forEach(System.out::println));
        tallies.forEach((set, tally) -> assertThat(tally.after).as(set).isGreaterThanOrEqualTo(tally.before));
    }

    private void measure(LargePictures.Picture picture, int enough, Map<String, Tally> tallies) {
        Tally tally = tallies.computeIfAbsent(picture.set(), set -> new Tally());
        byte[] small = scaled(picture, enough);
        assertThat(small.length).as(picture.name()).isLessThanOrEqualTo(enough);
        tally.add(picture, small, reads(picture.bytes(), picture.text()), reads(small, picture.text()));
    }

    private byte[] scaled(LargePictures.Picture picture, int enough) {
        Object answer = page.evaluate(
                """
                async ({bytes, name, type, enough}) => {
                  const {scaled} = await import('/scale.js');
                  const file = new File([Uint8Array.from(atob(bytes), each => each.charCodeAt(0))], name, {type});
                  const {blob} = await scaled(file, enough);
                  const text = await new Promise(done => {
                    const reader = new FileReader();
                    reader.onload = () => done(reader.result);
                    reader.readAsDataURL(blob);
                  });
                  return text.slice(text.indexOf(',') + 1);
                }""",
                Map.of(
                        "bytes", Base64.getEncoder().encodeToString(picture.bytes()),
                        "name", picture.name(),
                        "type", picture.type(),
                        "enough", enough));
        return Base64.getDecoder().decode((String) answer);
    }

    private static boolean reads(byte[] file, String text) {
        try {
            Grey grey = Grey.of(PictureDecoder.decode(CleanPicture.of(file)).image());
            return CodeReader.read(grey, TIME).codes().stream()
                    .anyMatch(code -> code.text().equals(text));
        } catch (UnusablePicture e) {
            return false;
        }
    }

    private static final class Tally {

        private final List<String> lost = new ArrayList<>();
        private int pictures;
        private int smaller;
        private int before;
        private int after;
        private long bytesBefore;
        private long bytesAfter;

        void add(LargePictures.Picture picture, byte[] small, boolean readBefore, boolean readAfter) {
            pictures++;
            smaller += small.length < picture.bytes().length ? 1 : 0;
            before += readBefore ? 1 : 0;
            after += readAfter ? 1 : 0;
            bytesBefore += picture.bytes().length;
            bytesAfter += small.length;
            if (readBefore != readAfter) {
                lost.add("  %s %s %s".formatted(picture.set(), picture.name(), readAfter ? "gained" : "lost"));
            }
        }

        String row(String set) {
            return "| %s | %d | %d | %d | %d | %d | %d |"
                    .formatted(
                            set,
                            pictures,
                            smaller,
                            before,
                            after,
                            bytesBefore / 1000 / pictures,
                            bytesAfter / 1000 / pictures);
        }
    }
}
