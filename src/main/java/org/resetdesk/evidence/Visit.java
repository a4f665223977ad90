package org.resetdesk.evidence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One piece of work in the decoding room, from taking a place to giving it back, which happens exactly once. */
final class Visit<T> {

    private final Semaphore places;
    private final Semaphore spare;
    private final FutureTask<T> task;
    private final Thread thread;
    private final AtomicBoolean gaveItsPlaceBack = new AtomicBoolean();

    /** Begins. The caller has taken a place; it is this visit's from now on. */
    Visit(PictureWork<T> work, Semaphore places, Semaphore spare) {
        this.places = places;
        this.spare = spare;
        this.task = new FutureTask<>(work::done);
        this.thread = new Thread(this::run, "picture");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError noThreadToBeHad) {
            places.release();
            throw noThreadToBeHad;
        }
    }

    T result(Duration within) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(within.toMillis(), MILLISECONDS);
    }

    /** Nobody waits for it any more. Where there is a spare place, its own is free for the next. */
    void abandon() {
        task.cancel(true);
        if (spare.tryAcquire() && !giveBack(places)) {
            spare.release();
        }
    }

    private void run() {
        try {
            task.run();
        } finally {
            if (!giveBack(places)) {
                spare.release();
            }
        }
    }

    private boolean giveBack(Semaphore room) {
        boolean first = gaveItsPlaceBack.compareAndSet(false, true);
        if (first) {
            room.release();
        }
        return first;
    }
}
