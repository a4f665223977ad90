package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.resetdesk.notice.Outbox;
import org.springframework.stereotype.Component;

@Component
class SendMailsAgain implements JavaDelegate {

    private final UndeliveredMails undelivered;
    private final Outbox outbox;

    SendMailsAgain(UndeliveredMails undelivered, Outbox outbox) {
        this.undelivered = undelivered;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        undelivered.oneAtATime();
        outbox.tryAgain();
    }
}
