package org.resetdesk.notice.push;

import java.time.Duration;
import java.util.List;
import org.resetdesk.notice.push.PushOutbox.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes what is due. An attempt that nobody saw the end of is made again; the browser shows one notification for each case. */
final class PushRound {

    private static final Logger LOG = LoggerFactory.getLogger(PushRound.class);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final PushOutbox outbox;
    private final Subscriptions subscriptions;
    private final PushText text;
    private final PushService service;

    PushRound(PushOutbox outbox, Subscriptions subscriptions, PushText text, PushService service) {
        this.outbox = outbox;
        this.subscriptions = subscriptions;
        this.text = text;
        this.service = service;
    }

    /** Ends when nothing is due. */
    void run() throws InterruptedException {
        List<Due> due = outbox.take();
        while (!due.isEmpty()) {
            for (Due push : due) {
                send(push);
            }
            due = outbox.take();
        }
    }

    private void send(Due push) throws InterruptedException {
        Subscription to = subscriptions.find(push.subscription()).orElse(null);
        byte[] words = to == null ? null : text.of(to.account(), push.message()).orElse(null);
        if (to == null || words == null) {
            outbox.done(push);
            return;
        }
        PushService.Answer answer = service.push(to, words);
        switch (answer.fate()) {
            case TAKEN -> outbox.done(push);
            case GONE -> subscriptions.remove(to.id());
            case REFUSED -> {
                LOG.warn("push {} was refused with status {}", push.id(), answer.status());
                outbox.done(push);
            }
            case LATER -> outbox.postpone(push, pause(push.attempts(), answer.pause()));
        }
    }

    /** Doubles from ten seconds to half an hour; longer only where the service asks for it. */
    static Duration pause(int attempts, Duration asked) {
        Duration own = SHORTEST.multipliedBy(1L << Math.min(attempts - 1, 8));
        Duration bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        return asked.compareTo(bounded) > 0 ? asked : bounded;
    }
}
