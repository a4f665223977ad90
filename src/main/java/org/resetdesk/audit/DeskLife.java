package org.resetdesk.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import org.resetdesk.resetcase.CaseEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes down when a desk starts and stops, which version, and where. */
@Component
class DeskLife implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLife.class);

    private final AuditLog log;
    private final Clock clock;
    private final String version;
    private volatile boolean running;

    DeskLife(AuditLog log, Clock clock, ObjectProvider<BuildProperties> build) {
        this.log = log;
        this.clock = clock;
        BuildProperties built = build.getIfAvailable();
        this.version = built == null ? "unknown" : String.valueOf(built.getVersion());
    }

    /** A desk that cannot write this down does not start. */
    @Override
    public void start() {
        write("desk.started");
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            write("desk.stopped");
        } catch (RuntimeException e) {
            LOG.warn("that the desk stops could not be written down", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the first call is served, and after the last. */
    @Override
    public int getPhase() {
        return Sealer.PHASE + 1;
    }

    private void write(String action) {
        log.append(new AuditEntry(
                clock.instant(), CaseEvent.DESK, action, null, Map.of("version", version, "node", node())));
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "unknown/" + ProcessHandle.current().pid();
        }
    }
}
