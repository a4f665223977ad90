package org.resetdesk.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries the signed head out of the database, to where whoever can rewrite the database cannot: into the log, and into metrics. */
@Component
class PublishedHead {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedHead.class);

    /** As much of a hash as a metric's double holds exactly. */
    private static final int BITS = 52;

    private volatile Head head = Head.START;

    PublishedHead(MeterRegistry meters) {
        Gauge.builder("resetdesk.audit.checkpoint.sequence", this, node -> node.head.sequence())
                .description("number of the last signed entry of the audit, as far as this node signed it")
                .register(meters);
        Gauge.builder("resetdesk.audit.checkpoint.hash", this, node -> leadingBits(node.head))
                .description("the first 52 bits of its hash, as a number")
                .register(meters);
    }

    void tell(Head signed) {
        head = signed;
        LOG.info("audit checkpoint {}", signed);
    }

    static double leadingBits(Head head) {
        return ByteBuffer.wrap(head.hash()).getLong() >>> (Long.SIZE - BITS);
    }
}
