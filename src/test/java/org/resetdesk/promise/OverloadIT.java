package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** More than the packaged desk can take, with 512 MB of heap. */
class OverloadIT {

    private static final int CLIENTS = 16;

    @Test
    void G10_uploads_of_eight_megabytes_from_many_clients_are_taken_or_refused_and_the_desk_stays_usable()
            throws Exception {
        try (ForkedDesk desk = new ForkedDesk("overload", Map.of())) {
            desk.start();
            Person sara = desk.account(Role.SUPPORT);
            List<Person> people = IntStream.range(0, 8)
                    .mapToObj(i -> desk.account(Role.REQUESTER))
                    .toList();
            byte[] photo = noise();
            assertThat(photo.length).isBetween(6_500_000, 10_000_000);

            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<Answer>> uploads = IntStream.range(0, CLIENTS)
                        .mapToObj(i -> threads.submit((Callable<Answer>)
                                () -> Requests.submit(people.get(i % people.size()), request(desk, photo))))
                        .toList();
                int looked = 0;
                while (uploads.stream().anyMatch(upload -> !upload.isDone())) {
                    Instant asked = Instant.now();
                    assertThat(sara.get("/engine-rest/task").status()).isEqualTo(200);
                    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
                    looked++;
                }
                assertThat(looked).isPositive();
                for (Future<Answer> upload : uploads) {
                    Answer answer = upload.get();
                    assertThat(answer.status()).as(answer.toString()).isIn(200, 429, 503);
                    if (answer.status() != 200) {
                        assertThat(answer.header("Retry-After")).isPresent();
                    }
                }
                assertThat(uploads).anyMatch(upload -> status(upload) == 200);
                assertThat(uploads).anyMatch(upload -> status(upload) == 503);
            } finally {
                threads.shutdownNow();
            }
            assertThat(desk.stranger().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            assertThat(Files.readString(desk.log())).doesNotContain("OutOfMemoryError");
        }
    }

    @Test
    void G10_eight_submissions_at_once_with_pictures_of_twelve_megapixels_are_served_by_half_a_gigabyte()
            throws Exception {
        try (ForkedDesk desk = new ForkedDesk("twelve-megapixels", Map.of())) {
            desk.start();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Answer>> submissions = IntStream.range(0, 8)
                        .mapToObj(i -> largeRequest(desk, desk.account(Role.REQUESTER)))
                        .toList();
                for (Future<Answer> answer : threads.invokeAll(submissions)) {
                    assertThat(status(answer)).as(answer.get().toString()).isEqualTo(200);
                }
            } finally {
                threads.shutdownNow();
            }
            Person sara = desk.account(Role.SUPPORT);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(sara.get("/api/cases?state=TO_CONFIRM")
                                    .json()
                                    .path("total")
                                    .asInt())
                            .isEqualTo(8));
            assertThat(Files.readString(desk.log())).doesNotContain("OutOfMemoryError");
        }
    }

    /** A label and a feature code, each as large as a phone takes them. */
    private static Callable<Answer> largeRequest(ForkedDesk desk, Person requester) {
        SimulatedDevice device = Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger());
        EngineFormBody form = Requests.request(device)
                .without("featureCode")
                .withFile("labelPhoto", large(Photo.of(LabelPicture.of(device.identity()))), "label.jpg")
                .withFile("featureCodePhoto", large(Photo.of(CodePicture.qr(device.exportFeatureCode()))), "code.jpg");
        return () -> Requests.submit(requester, form);
    }

    private static byte[] large(Photo photo) {
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = large.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.drawImage(photo.picture(), 0, 0, 4000, 3000, null);
        ink.dispose();
        return jpeg(large);
    }

    private static EngineFormBody request(ForkedDesk desk, byte[] photo) {
        return Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger()))
                .withFile("labelPhoto", photo, "etichetta.jpg");
    }

    /** What compresses worst. */
    private static byte[] noise() {
        BufferedImage picture = new BufferedImage(4200, 3150, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(10);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return jpeg(picture);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private static int status(Future<Answer> upload) {
        try {
            return upload.get().status();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
