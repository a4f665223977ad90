package org.resetdesk.notice.live;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.RightsChanged;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The one thread of a node that looks for news, every second while somebody is looking, and at once after a commit of its own. It is the
 * last to be started and the first to be stopped, so that a node that goes down ends its streams before it waits for open requests.
 */
@Component
class Broadcast implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /** Under the half minute after which proxies begin to cut idle connections. */
    private static final long HEARTBEAT_SECONDS = 20;

    private final Newsroom newsroom;
    private final Listeners listeners;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService thread;

    Broadcast(Newsroom newsroom, Listeners listeners) {
        this.newsroom = newsroom;
        this.listeners = listeners;
    }

    /** @throws Refusal 503 {@code live.busy} while the node stops; as {@link Listeners#add} */
    void admit(Listener newcomer) {
        listeners.add(newcomer);
        if (thread == null) {
            listeners.remove(newcomer);
            throw Listeners.busy();
        }
    }

    void welcome(Listener newcomer) {
        boolean heard = run(() -> {
            try {
                newsroom.welcome(newcomer);
            } catch (RuntimeException e) {
                newcomer.hangUp();
                throw e;
            }
        });
        if (!heard) {
            newcomer.hangUp();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CaseEvent event) {
        if (woken.compareAndSet(false, true) && !run(this::look)) {
            woken.set(false);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RightsChanged changed) {
        run(newsroom::review);
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "resetdesk-live"));
        thread = started;
        started.scheduleWithFixedDelay(() -> guarded(this::look), 1, 1, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(
                () -> guarded(this::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
        listeners.hangUp(listener -> true);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        woken.set(false);
        newsroom.round();
    }

    private void beat() {
        newsroom.review();
        listeners.all().forEach(Listener::heartbeat);
    }

    private boolean run(Runnable work) {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return false;
        }
        try {
            running.execute(() -> guarded(work));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("live streams wait: {}", e.toString());
        }
    }
}
