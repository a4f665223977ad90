package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** Clients that submit straight requests and, where no answer came, the same again under the same {@code requestId}. */
final class Submitters implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ForkedDesk desk;
    private final Person requester;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Future<LiveCase>> requests;

    /** All of one requester: what he has in the end is what these have submitted. */
    Submitters(ForkedDesk desk, Person requester, int count) {
        this.desk = desk;
        this.requester = requester;
        requests = IntStream.range(0, count)
                .mapToObj(i -> clients.submit(this::submit))
                .toList();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** How many tries came to nothing and were made again. */
    int repeated() {
        return repeated.get();
    }

    /** Comes back when so many have been acknowledged. */
    void await(int count) {
        Awaitility.await("submissions acknowledged")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> acknowledged() >= count);
    }

    /** The acknowledged cases, when every request has become one. */
    List<LiveCase> cases() throws Exception {
        List<LiveCase> cases = new ArrayList<>();
        for (Future<LiveCase> request : requests) {
            cases.add(request.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return cases;
    }

    private LiveCase submit() throws InterruptedException {
        EngineFormBody form = Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger()))
                .with("requestId", UUID.randomUUID().toString());
        while (true) {
            try {
                Answer answer = Requests.submit(requester, form);
                if (answer.status() == 200) {
                    acknowledged.incrementAndGet();
                    return new LiveCase(
                            requester, answer.json().path("businessKey").asText());
                }
                assertThat(answer.status())
                        .as("nothing that a client did wrong: " + answer)
                        .isGreaterThanOrEqualTo(500);
            } catch (UncheckedIOException noAnswer) {
                // whether it was taken is not known
            }
            repeated.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
