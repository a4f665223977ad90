package org.resetdesk.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread that does the same work again and again: after a pause by itself, and earlier when somebody wakes it. */
public final class Rounds {

    /** For rounds that should be finished: longer than any of them takes as a rule. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final Consumer<RuntimeException> trouble;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param pause between two rounds
     * @param trouble hears of a round that failed; the next one comes all the same
     */
    public Rounds(String name, Duration pause, Runnable round, Consumer<RuntimeException> trouble) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.trouble = trouble;
    }

    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
        started.scheduleWithFixedDelay(this::work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /**
     * A round soon, though not before this while has passed, so that it can gather what else comes. Being woken once more in the meantime
     * changes nothing; while it stops, waking does nothing.
     */
    public void wake(Duration after) {
        ScheduledExecutorService running = thread;
        if (running == null || !woken.compareAndSet(false, true)) {
            return;
        }
        try {
            running.schedule(this::work, after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            woken.set(false);
        }
    }

    /**
     * Lets the round that runs finish, as long as there is patience; then it is interrupted.
     *
     * @return whether it finished
     */
    public boolean stop(Duration patience) {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return true;
        }
        running.shutdown();
        try {
            if (running.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.shutdownNow();
        return false;
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        woken.set(false);
        try {
            round.run();
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }
}
