package org.resetdesk.knowledge;

import java.util.List;
import org.resetdesk.knowledge.TableEngine.Version;
import org.resetdesk.knowledge.TableVersions.Put;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.ResetCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An upgrade deploys the tables that it brings, and the newest version counts: what a supervisor had decided is put back above it before the
 * first case is worked on. Where his version says the same as the shipped one did, the upgrade may change it.
 */
@Component
class KeptTables implements SmartInitializingSingleton {

    private static final String REASON_CODE = "kept-after-upgrade";

    private static final Logger LOG = LoggerFactory.getLogger(KeptTables.class);

    private final TableEngine engine;
    private final TableVersions versions;
    private final ResetCases cases;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    KeptTables(
            TableEngine engine,
            TableVersions versions,
            ResetCases cases,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.engine = engine;
        this.versions = versions;
        this.cases = cases;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(transaction -> {
            // nodes that start together do it once
            versions.oneAtATime();
            DecisionTable.KEYS.forEach(this::keep);
        });
    }

    private void keep(String key) {
        List<Version> all = engine.versions(key);
        List<Put> put = versions.of(key);
        if (put.isEmpty() || all.isEmpty() || !all.get(0).shipped()) {
            return;
        }
        Put last = put.get(0);
        boolean supervisors = all.stream()
                .filter(version -> !version.shipped())
                .findFirst()
                .filter(version -> version.number() == last.version())
                .isPresent();
        if (supervisors && !last.asShipped()) {
            putBack(key, last, all.get(0).number());
        }
    }

    private void putBack(String key, Put last, int shipped) {
        int version = engine.deploy(key, engine.xml(key, last.version()));
        versions.add(new Put(
                key,
                version,
                cases.now(),
                CaseEvent.DESK,
                REASON_CODE,
                last.reason(),
                last.cases(),
                last.changed(),
                last.contentSha256(),
                last.shippedVersion(),
                false));
        events.publishEvent(new TableChanged(
                cases.now(), CaseEvent.DESK, key, version, shipped, last.contentSha256(), REASON_CODE));
        LOG.info("{}: version {} of a supervisor stays in force, as version {}", key, last.version(), version);
    }
}
