package org.resetdesk.token;

import org.resetdesk.resetcase.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No token outlives its case, however the case was closed. */
@Component
class TokenErasure {

    private final Tokens tokens;

    TokenErasure(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(CaseEvent event) {
        if (event.kind() == CaseEvent.Kind.CLOSED) {
            tokens.withdraw(event.resetCase().number());
        }
    }
}
