package org.resetdesk.process;

import java.time.Duration;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.resetdesk.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every minute for what somebody has taken and left. */
@Component
class ClaimRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimRounds.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Claims claims;
    private final Rounds rounds;

    ClaimRounds(Claims claims) {
        this.claims = claims;
        this.rounds = new Rounds(
                "resetdesk-claims",
                EVERY,
                this::round,
                trouble -> LOG.warn("idle claims could not be given back, to be tried again in {}", EVERY, trouble));
    }

    void round() {
        for (String task : claims.idle()) {
            try {
                claims.giveBack(task);
            } catch (OptimisticLockingException atWork) {
                LOG.debug("task {} is being worked on", task);
            }
        }
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop(Rounds.PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
