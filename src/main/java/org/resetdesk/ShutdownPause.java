package org.resetdesk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * A node behind a proxy goes on working for a while after it has said that it is not ready any more, so that the proxy finds out before a
 * request is turned away. A desk alone stops at once.
 */
@Component
class ShutdownPause implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownPause.class);

    private final ApplicationContext desk;
    private final @Nullable Duration pause;

    ShutdownPause(ApplicationContext desk, @Value("${resetdesk.shutdown-pause:#{null}}") @Nullable Duration pause) {
        this.desk = desk;
        this.pause = pause;
    }

    /** Before anything stops. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        if (pause == null || closing.getApplicationContext() != desk) {
            return;
        }
        LOG.info("not ready any more, stopping in {}", pause);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
