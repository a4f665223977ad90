package org.resetdesk.notice;

import java.util.Map;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.ClaimReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who had taken a case that it is no longer his. */
@Component
class ClaimNotices {

    private final Messages messages;

    ClaimNotices(Messages messages) {
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ClaimReturned returned) {
        messages.keep(new Notice(
                returned.number() + "/claim-returned/" + returned.at().toEpochMilli() + "/" + returned.person(),
                returned.number(),
                returned.person(),
                Kind.IN_REVIEW,
                returned.at(),
                new Details(Map.of(MessageWords.CLAIM_RETURNED, "yes"))));
    }
}
