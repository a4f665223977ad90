package org.resetdesk.token;

import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CasesErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No token outlives its case, however the case was closed; in the end nobody remembers that there was one. */
@Component
class TokenErasure {

    private final Tokens tokens;
    private final SealedTokens sealed;

    TokenErasure(Tokens tokens, SealedTokens sealed) {
        this.tokens = tokens;
        this.sealed = sealed;
    }

    @EventListener
    void on(CaseEvent event) {
        if (event.kind() == CaseEvent.Kind.CLOSED) {
            tokens.withdraw(event.resetCase().number());
        }
    }

    @EventListener
    void on(CasesErased erased) {
        sealed.forget(erased);
    }
}
