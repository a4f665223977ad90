package org.resetdesk.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.resetdesk.token.SigningKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what was committed into the chain, a batch in a transaction, and signs the chain now and then. */
@Component
class SealingRound {

    /** Links that may come before the next checkpoint; with a batch more, no honest chain goes on longer without one. */
    static final int LINKS_PER_CHECKPOINT = 1000;

    static final int BATCH = 500;

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final AuditChain chain;
    private final SigningKeys keys;
    private final PublishedHead published;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SealingRound(
            AuditChain chain,
            SigningKeys keys,
            PublishedHead published,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.keys = keys;
        this.published = published;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Result(int sealed, Head head, Optional<Checkpoint> signed) {}

    /** Until nothing waits, or another node is at it. */
    void run() {
        seal(PAUSE);
    }

    /** As {@link #run}, and signs whatever is not signed yet. */
    void close() {
        seal(Duration.ZERO);
    }

    private void seal(Duration pause) {
        Result result;
        do {
            result = Objects.requireNonNull(transaction.execute(status -> sealBatch(pause)));
            Head head = result.head();
            result.signed().ifPresent(checkpoint -> published.tell(head));
        } while (result.sealed() == BATCH);
    }

    private Result sealBatch(Duration pause) {
        if (!chain.lock()) {
            return new Result(0, Head.START, Optional.empty());
        }
        Head head = chain.head();
        List<Link> links = new ArrayList<>();
        for (StoredEntry entry : chain.unsealed(BATCH)) {
            Link link = Link.after(head, entry.id(), entry.hash());
            links.add(link);
            head = link.head();
        }
        if (!links.isEmpty()) {
            chain.add(links);
        }
        return new Result(links.size(), head, sign(head, pause));
    }

    private Optional<Checkpoint> sign(Head head, Duration pause) {
        Instant now = clock.instant();
        Checkpoint last = chain.lastCheckpoint().orElse(null);
        long signed = last == null ? 0 : last.sequence();
        boolean due = last == null
                || head.sequence() - signed >= LINKS_PER_CHECKPOINT
                || !now.isBefore(last.at().plus(pause));
        if (head.sequence() <= signed || !due) {
            return Optional.empty();
        }
        Checkpoint checkpoint = new Checkpoint(
                head.sequence(), now, keys.sign(CheckpointSignatures.TYPE, CheckpointSignatures.payload(head, now)));
        chain.add(checkpoint);
        return Optional.of(checkpoint);
    }
}
