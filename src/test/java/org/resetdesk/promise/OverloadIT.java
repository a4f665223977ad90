package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
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

    private static EngineFormBody request(ForkedDesk desk, byte[] photo) {
        return Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger()))
                .withFile("labelPhoto", photo, "etichetta.jpg");
    }

    /** What compresses worst. */
    private static byte[] noise() throws IOException {
        BufferedImage picture = new BufferedImage(4200, 3150, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(10);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
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
