package org.resetdesk.evidence;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.resetcase.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where pictures are converted, decoded, read and written anew: a few at a time because each takes much memory, each on a thread of its
 * own, and each under a watchdog. Whoever brings one waits for it; his thread does none of the work.
 *
 * <p>A library that does not come back in time is interrupted and left alone; its place is given to the next, up to a number of spare
 * places. When those are used up too, its place stays taken until it comes back: hostile pictures slow the desk down, and never take
 * more memory or processors than these numbers say. With every place taken, requests are told to come back and jobs are tried again.
 */
@Component
class DecodingRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DecodingRoom.class);
    private static final String COME_BACK_SECONDS = "5";

    private final DecodingRules rules;
    private final Semaphore places;
    private final Semaphore spare;
    private final WaitingLine requests;
    private final WaitingLine steps;
    private final LongAdder refused = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    @Autowired
    DecodingRoom() {
        this(DecodingRules.ofThisMachine());
    }

    DecodingRoom(DecodingRules rules) {
        this.rules = rules;
        places = new Semaphore(rules.places(), true);
        spare = new Semaphore(rules.spare());
        requests = new WaitingLine(rules.line(), rules.line(), places, rules.patience());
        // one step at a time among the requests: behind a step nobody sits and waits
        steps = new WaitingLine(rules.jobLine(), 1, places, rules.jobPatience());
    }

    /**
     * For somebody who waits at a screen.
     *
     * @throws Refusal 503 {@code evidence.busy}, with {@code retryAfter} in seconds, where the line is full or does not move
     * @throws UnusablePicture what the work throws, and where it does not come back
     */
    <T> T atOnce(PictureWork<T> work) throws UnusablePicture {
        enter(requests);
        return watched(work);
    }

    /**
     * For what holds a database connection meanwhile: a step of a process, which is done again where the line is full or does not move.
     *
     * @throws Refusal 503 {@code evidence.busy}: to be tried again
     * @throws UnusablePicture what the work throws, and where it does not come back
     */
    <T> T inTurn(PictureWork<T> work) throws UnusablePicture {
        enter(steps);
        return watched(work);
    }

    private void enter(WaitingLine line) {
        try {
            if (line.takePlace()) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment();
        throw new Refusal(503, "evidence.busy", Map.of("retryAfter", COME_BACK_SECONDS));
    }

    private <T> T watched(PictureWork<T> work) throws UnusablePicture {
        Visit<T> visit = new Visit<>(work, places, spare);
        try {
            return visit.result(rules.deadline());
        } catch (TimeoutException e) {
            visit.abandon();
            givenUp.increment();
            LOG.warn(
                    "A picture was not done with in {}; free spare places: {}",
                    rules.deadline(),
                    spare.availablePermits());
            throw new UnusablePicture(e);
        } catch (InterruptedException e) {
            visit.abandon();
            Thread.currentThread().interrupt();
            throw new UnusablePicture(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    /** A refusal goes on as it is; anything else that escapes a library is told by its type alone, for it may quote the picture. */
    private static UnusablePicture failure(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            throw refusal;
        }
        if (cause instanceof UnusablePicture unusable) {
            return unusable;
        }
        LOG.warn("A picture could not be worked on: {}", cause.getClass().getName());
        return new UnusablePicture(cause);
    }

    /** Pictures that are worked on, those included that nobody waits for any more. */
    int busy() {
        return rules.places() - places.availablePermits() + rules.spare() - spare.availablePermits();
    }

    /** Requests and jobs in line. */
    int waiting() {
        return requests.waiting() + steps.waiting();
    }

    int places() {
        return rules.places();
    }

    /** Requests and jobs that found no place, since the start. */
    long refused() {
        return refused.sum();
    }

    /** Pictures that were not done with in time, since the start. */
    long givenUp() {
        return givenUp.sum();
    }
}
