package org.resetdesk.audit;

import java.time.Duration;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Seals beside the cases: a moment after a commit that wrote something, and looking by itself for what others left. */
@Component
class Sealer implements WorksInRounds {

    /** After whatever writes entries, and after {@link DeskLife}, has stopped. */
    static final int PHASE = -2;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(50);

    private final SealingRound round;
    private final Rounds rounds;

    Sealer(SealingRound round) {
        this.round = round;
        this.rounds = new Rounds(
                "resetdesk-sealer",
                LOOK_EVERY,
                round::run,
                trouble -> LOG.warn("the audit could not be sealed; it is tried again", trouble));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void wake(EntryWritten written) {
        rounds.wake(GATHER);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public void stop() {
        if (!rounds.stop(Rounds.PATIENCE)) {
            return;
        }
        try {
            round.close();
        } catch (RuntimeException e) {
            LOG.warn("the audit could not be sealed at the end; the next start will", e);
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
