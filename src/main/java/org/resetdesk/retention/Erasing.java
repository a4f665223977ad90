package org.resetdesk.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ClosedCases;
import org.resetdesk.resetcase.OutOfRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what is older than the retention, a batch in a transaction: everything of a case goes or nothing of it. Cases that another node is
 * erasing are left to it. One that cannot be erased does not hold up the others.
 */
@Component
class Erasing {

    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final ClosedCases cases;
    private final RetentionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Set<CaseNumber> stuck = new HashSet<>();

    Erasing(
            ClosedCases cases,
            RetentionSettings settings,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * A batch of cases, or of what belongs to none.
     *
     * @return whether there may be more
     */
    synchronized boolean step() {
        Instant before = clock.instant().minus(settings.retention());
        if (eraseCases(before) > 0) {
            return true;
        }
        stuck.clear();
        OutOfRetention rest = new OutOfRetention(before);
        transaction.executeWithoutResult(status -> events.publishEvent(rest));
        return rest.more();
    }

    private int eraseCases(Instant before) {
        List<CaseNumber> batch = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                batch.addAll(cases.lockClosedBefore(before, BATCH, stuck));
                erase(batch);
            });
        } catch (RuntimeException e) {
            if (batch.isEmpty()) {
                throw e;
            }
            LOG.warn("{} cases could not be erased together: {}", batch.size(), e.toString());
            batch.forEach(this::eraseAlone);
        }
        return batch.size();
    }

    private void eraseAlone(CaseNumber number) {
        try {
            transaction.executeWithoutResult(status -> erase(cases.lockClosed(number)));
        } catch (RuntimeException e) {
            stuck.add(number);
            LOG.error("{} could not be erased and is tried again tomorrow", number, e);
        }
    }

    private void erase(List<CaseNumber> locked) {
        if (!locked.isEmpty()) {
            cases.erase(locked, CaseEvent.DESK);
        }
    }
}
