package org.resetdesk.notice;

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

/** The thread beside the cases that sends mails: woken by each commit that queued one, and looking by itself every few seconds. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final long LOOK_EVERY_SECONDS = 3;
    private static final long FINISH_WITHIN_SECONDS = 20;

    private final MailRound round;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    Postman(MailRound round) {
        this.round = round;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(MailQueued queued) {
        ScheduledExecutorService running = thread;
        if (running != null && woken.compareAndSet(false, true)) {
            try {
                running.execute(this::work);
            } catch (RejectedExecutionException e) {
                log.debug("stopping; the mail is sent by another node, or at the next start");
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "resetdesk-postman"));
        started.scheduleWithFixedDelay(this::work, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
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
            if (!running.awaitTermination(FINISH_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            running.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        woken.set(false);
        try {
            round.run();
        } catch (RuntimeException e) {
            log.warn("the outbox could not be read: {}", Failures.inOneLine(e));
        }
    }
}
