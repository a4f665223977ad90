package org.resetdesk.notice;

import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what happens to a case into a message and, where it matters, a mail: rows in the transaction of what they tell about, so that
 * both hold or neither, and one per notice.
 */
@Component
class Notices {

    private final Messages messages;
    private final Outbox outbox;

    Notices(Messages messages, Outbox outbox) {
        this.messages = messages;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(CaseEvent event) {
        if (!Notice.isNews(event)) {
            return;
        }
        Notice notice = withPast(Notice.of(event), event);
        boolean first = messages.keep(notice);
        if (first && notice.isMailed()) {
            outbox.put(notice);
        }
    }

    /** A code that was once there to be read is worth a word when the case closes. */
    private Notice withPast(Notice notice, CaseEvent event) {
        return event.kind() == Kind.CLOSED && messages.hasTold(event.resetCase().number(), Kind.TOKEN_READY)
                ? notice.with("tokenWasReady", "true")
                : notice;
    }
}
