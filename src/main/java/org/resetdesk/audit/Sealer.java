package org.resetdesk.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread beside the cases that seals: a moment after a commit that wrote something, and looking by itself for what others left. */
@Component
class Sealer implements SmartLifecycle {

    /** After whatever writes entries, and after {@link DeskLife}, has stopped. */
    static final int PHASE = -2;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long GATHER_MILLIS = 50;
    private static final long FINISH_WITHIN_SECONDS = 20;

    private final SealingRound round;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    Sealer(SealingRound round) {
        this.round = round;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void wake(EntryWritten written) {
        ScheduledExecutorService running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.schedule(this::work, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("stopping; what is left is sealed by another node, or at the next start");
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "resetdesk-sealer"));
        started.scheduleWithFixedDelay(this::work, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (running.awaitTermination(FINISH_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                round.close();
            } else {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the audit could not be sealed at the end; the next start will", e);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void work() {
        woken.set(false);
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.warn("the audit could not be sealed; it is tried again", e);
        }
    }
}
