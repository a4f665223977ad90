package org.resetdesk.notice.push;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread beside the cases that pushes. */
final class PushCourier implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PushCourier.class);
    private static final long LOOK_EVERY_SECONDS = 2;

    private final PushRound round;
    private volatile @Nullable ScheduledExecutorService thread;

    PushCourier(PushRound round) {
        this.round = round;
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "resetdesk-push"));
        started.scheduleWithFixedDelay(this::work, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow(); // what was not taken is due again in a minute
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            round.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("pushes wait: {}", e.toString());
        }
    }
}
