package org.resetdesk.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.resetdesk.notice.MailsGivenUp;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One incident for all mails that were given up: an instance whose only step waits, without a try of its own, until somebody presses
 * <i>Retry</i> in Cockpit.
 */
@Component
class UndeliveredMails {

    private static final int LOCK = 726_573_123;

    private final RuntimeService instances;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    UndeliveredMails(@Lazy RuntimeService instances, @Lazy ManagementService jobs, JdbcClient jdbc) {
        this.instances = instances;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(MailsGivenUp mails) {
        oneAtATime();
        long waiting = instances
                .createProcessInstanceQuery()
                .processDefinitionKey(ElementIds.UNDELIVERED_MAILS)
                .count();
        if (waiting == 0) {
            ProcessInstance trouble = instances.startProcessInstanceByKey(ElementIds.UNDELIVERED_MAILS);
            String step = jobs.createJobQuery()
                    .processInstanceId(trouble.getId())
                    .singleResult()
                    .getId();
            jobs.setJobRetries(step, 0);
        }
    }

    /**
     * Holds until the transaction ends. A retry takes it, too: a mail that is given up meanwhile would otherwise find the incident that the
     * retry is about to close, and end without one.
     */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    }
}
