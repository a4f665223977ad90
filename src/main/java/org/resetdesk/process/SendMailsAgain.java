package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.resetdesk.notice.Outbox;
import org.springframework.stereotype.Component;

@Component
class SendMailsAgain implements JavaDelegate {

    private final Outbox outbox;

    SendMailsAgain(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.tryAgain();
    }
}
