package org.resetdesk.rounds;

import org.springframework.context.SmartLifecycle;

/** A component that lives as long as its rounds; a round that runs at the end is let finish. */
public interface WorksInRounds extends SmartLifecycle {

    Rounds rounds();

    @Override
    default void start() {
        rounds().start();
    }

    @Override
    default void stop() {
        rounds().stop(Rounds.PATIENCE);
    }

    @Override
    default boolean isRunning() {
        return rounds().isRunning();
    }
}
