package org.resetdesk.notice.push;

import java.time.Duration;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes beside the cases. */
final class PushCourier implements WorksInRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PushCourier.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final PushRound round;
    private final Rounds rounds;

    PushCourier(PushRound round) {
        this.round = round;
        this.rounds = new Rounds(
                "resetdesk-push", LOOK_EVERY, this::push, trouble -> LOG.warn("pushes wait: {}", trouble.toString()));
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    /** At once: what was not taken is due again in a minute. */
    @Override
    public void stop() {
        rounds.stop(Duration.ZERO);
    }

    private void push() {
        try {
            round.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
