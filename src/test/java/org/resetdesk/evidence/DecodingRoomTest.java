package org.resetdesk.evidence;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.resetcase.Refusal;

class DecodingRoomTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letEverythingEnd() {
        end.countDown();
        callers.shutdownNow();
    }

    @Test
    void O07_of_forty_pictures_at_once_two_are_worked_on_at_a_time_and_each_once() throws Exception {
        DecodingRoom room = room(2, 2, 4, LONG, LONG);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        List<Future<Integer>> results = together(IntStream.range(0, 40)
                .mapToObj(picture -> (Callable<Integer>) () -> room.inTurn(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    assertThat(done.add(picture)).isTrue();
                    inside.decrementAndGet();
                    return picture;
                }))
                .toList());

        assertThat(results)
                .extracting(Future::get)
                .containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
        assertThat(done).hasSize(40);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void O07_G10_requests_that_find_the_line_full_are_told_to_come_back_and_the_jobs_behind_them_are_done()
            throws Exception {
        DecodingRoom room = room(1, 1, 2, LONG, LONG);
        occupy(room);
        List<Future<String>> requests = together(Collections.nCopies(10, () -> answer(room)));
        List<Future<String>> jobs = together(Collections.nCopies(10, () -> room.inTurn(() -> "done")));
        await().until(() -> requests.stream().filter(Future::isDone).count() == 8);

        end.countDown();

        assertThat(requests).extracting(Future::get).filteredOn("done"::equals).hasSize(2);
        assertThat(requests)
                .extracting(Future::get)
                .filteredOn("503 evidence.busy 5"::equals)
                .hasSize(8);
        assertThat(jobs).extracting(Future::get).containsOnly("done");
    }

    @Test
    void O07_a_step_that_finds_the_line_full_gives_its_connection_back_and_is_tried_again() throws Exception {
        DecodingRoom room = new DecodingRoom(new DecodingRules(1, 1, 2, 1, LONG, LONG, LONG));
        occupy(room);
        List<Future<String>> steps = together(Collections.nCopies(3, () -> room.inTurn(() -> "done")));
        await().until(() -> steps.stream().filter(Future::isDone).count() == 2);

        end.countDown();

        await().until(() -> steps.stream().allMatch(Future::isDone));
        assertThat(room.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void O07_somebody_who_waits_at_a_screen_waits_behind_one_step_at_most_and_no_step_is_left_out() throws Exception {
        DecodingRoom room = room(1, 1, 2, LONG, LONG);
        occupy(room);
        Queue<String> order = new ConcurrentLinkedQueue<>();
        List<Future<Boolean>> steps = together(Collections.nCopies(4, () -> room.inTurn(() -> order.add("step"))));
        await().until(() -> room.waiting() == 4);
        Future<Boolean> request = callers.submit(() -> room.atOnce(() -> order.add("request")));
        await().until(() -> room.waiting() == 5);

        end.countDown();

        request.get();
        for (Future<Boolean> step : steps) {
            step.get();
        }
        assertThat(order).hasSize(5);
        assertThat(List.copyOf(order).indexOf("request")).isLessThanOrEqualTo(1);
    }

    @Test
    void O07_whoever_waits_in_a_line_that_does_not_move_is_told_to_come_back() throws Exception {
        DecodingRoom room = room(1, 1, 2, LONG, SHORT);
        occupy(room);

        assertThat(answer(room)).isEqualTo("503 evidence.busy 5");
        assertThatThrownBy(() -> room.inTurn(() -> "done")).isInstanceOf(Refusal.class);
        end.countDown();
        await().untilAsserted(() -> assertThat(answer(room)).isEqualTo("done"));
    }

    @Test
    void A10_work_that_does_not_come_back_is_interrupted_and_given_up_and_the_next_has_its_place() throws Exception {
        DecodingRoom room = room(1, 1, 2, SHORT, SHORT);
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> room.inTurn(() -> stuck(interrupted))).isInstanceOf(UnusablePicture.class);

        assertThat(interrupted.await(10, SECONDS)).isTrue();
        assertThat(room.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void A10_the_number_of_those_given_up_is_bounded_and_when_they_come_back_all_places_are_there_again()
            throws Exception {
        DecodingRoom room = room(1, 1, 2, SHORT, SHORT);
        AtomicInteger entered = new AtomicInteger();
        for (int picture = 0; picture < 2; picture++) {
            assertThatThrownBy(() -> room.inTurn(() -> {
                        entered.incrementAndGet();
                        return stuck(new CountDownLatch(1));
                    }))
                    .isInstanceOf(UnusablePicture.class);
        }

        assertThat(answer(room)).isEqualTo("503 evidence.busy 5");
        assertThat(entered.get()).isEqualTo(2);

        end.countDown();
        await().untilAsserted(() -> assertThat(answer(room)).isEqualTo("done"));
    }

    /** Whatever reader the desk has: this call is known to take half a minute, and nothing can stop it. */
    @Test
    void A10_a_wallpaper_of_finder_patterns_that_holds_a_library_captive_stops_nobody_else() throws Exception {
        DecodingRoom room = room(1, 1, 2, Duration.ofSeconds(2), LONG);
        Grey wallpaper = Grey.of(ImageIO.read(new ByteArrayInputStream(HostilePictures.wallpaper(4000))));
        GrayU8 picture = new GrayU8(wallpaper.width(), wallpaper.height());
        picture.setData(wallpaper.pixels());

        assertThatThrownBy(() -> room.inTurn(() -> {
                    FactoryFiducial.qrcode(null, GrayU8.class).process(picture);
                    return "done";
                }))
                .isInstanceOf(UnusablePicture.class)
                .hasCauseInstanceOf(TimeoutException.class);

        assertThat(room.inTurn(() -> "done")).isEqualTo("done");
    }

    @Test
    void A10_whatever_a_library_throws_is_a_picture_that_cannot_be_used() {
        DecodingRoom room = room(1, 0, 1, LONG, LONG);

        for (Throwable thrown :
                List.of(new IllegalStateException(), new StackOverflowError(), new OutOfMemoryError())) {
            assertThatThrownBy(() -> room.atOnce(() -> {
                        throw sneaked(thrown);
                    }))
                    .isInstanceOf(UnusablePicture.class)
                    .hasCause(thrown);
        }
    }

    @Test
    void a_desk_of_any_size_has_two_places_and_a_case_of_two_pictures_fits_into_the_time_of_a_job() {
        DecodingRules rules = DecodingRules.ofThisMachine();

        assertThat(rules.places()).isBetween(2, 4);
        assertThat(rules.places() + rules.jobLine()).isLessThan(10);
        assertThat(rules.deadline().plus(rules.jobPatience()).multipliedBy(2)).isLessThan(Duration.ofSeconds(120));
    }

    private static DecodingRoom room(int places, int spare, int line, Duration deadline, Duration patience) {
        return new DecodingRoom(new DecodingRules(places, spare, line, 40, deadline, patience, patience));
    }

    /** Takes a place until the end of the test, or until it is let out. */
    private void occupy(DecodingRoom room) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        callers.submit(() -> room.inTurn(() -> {
            inside.countDown();
            return stuckAgain();
        }));
        inside.await();
    }

    /** Like a library, it does not heed an interrupt. */
    private String stuck(CountDownLatch interrupted) {
        while (true) {
            try {
                end.await();
                return "late";
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }

    private String stuckAgain() {
        return stuck(new CountDownLatch(1));
    }

    private static String answer(DecodingRoom room) throws UnusablePicture {
        try {
            return room.atOnce(() -> "done");
        } catch (Refusal refusal) {
            return refusal.status() + " " + refusal.code() + " "
                    + refusal.details().get("retryAfter");
        }
    }

    private <T> List<Future<T>> together(List<Callable<T>> calls) {
        return calls.stream().map(callers::submit).toList();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaked(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
