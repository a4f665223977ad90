package org.resetdesk.notice;

import java.time.Duration;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends mails beside the cases: woken by each commit that queued one, and looking by itself for what others left. */
@Component
class Postman implements WorksInRounds {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private final Rounds rounds;

    Postman(MailRound round) {
        this.rounds = new Rounds(
                "resetdesk-postman",
                LOOK_EVERY,
                round::run,
                trouble -> LOG.warn("the outbox could not be read: {}", Failures.inOneLine(trouble)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(MailQueued queued) {
        rounds.wake(Duration.ZERO);
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
