package org.resetdesk.retention;

import java.time.Duration;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases at start and once a day, slowly: after each batch the desk has the database for itself for a while. */
@Component
class RetentionRounds implements WorksInRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRounds.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(10);

    /** As long as a batch takes where nothing else happens, several times over. */
    static final Duration BREATH = Duration.ofSeconds(1);

    private final Erasing erasing;
    private final Rounds rounds;

    RetentionRounds(Erasing erasing) {
        this.erasing = erasing;
        this.rounds = new Rounds("resetdesk-retention", EVERY, this::step, this::wait);
    }

    private void step() {
        if (erasing.step()) {
            rounds.wake(BREATH);
        }
    }

    private void wait(RuntimeException trouble) {
        LOG.warn("what is too old could not be erased, to be tried again in {}", AFTER_TROUBLE, trouble);
        rounds.wake(AFTER_TROUBLE);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
