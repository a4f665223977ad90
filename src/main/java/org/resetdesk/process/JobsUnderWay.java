package org.resetdesk.process;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * When the desk stops it takes no more jobs, finishes those that run, and gives back those that only wait in line, so that another node
 * can take them at once instead of when their lock has run out. By itself the engine would stop its job executor after everything that
 * jobs need.
 */
@Component
class JobsUnderWay implements ApplicationListener<ContextClosedEvent>, Ordered, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobsUnderWay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ObjectProvider<JobExecutor> jobs;
    private volatile boolean running;

    JobsUnderWay(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    /** Before its threads stop to take work: jobs that are acquired after that would have no place to run. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        jobs.ifAvailable(JobExecutor::shutdown);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (jobs.getIfAvailable() instanceof SpringJobExecutor executor
                && executor.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool) {
            finish(pool.getThreadPoolExecutor());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A job that waited finds the job executor at rest, and only gives its lock back. */
    private static void finish(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a job was not done with in {}; it is rolled back and comes again", PATIENCE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
