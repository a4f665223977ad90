package org.resetdesk.account;

import java.util.List;

/** These verifications are over and gone. Published inside the transaction that erases them. */
public record VerificationsErased(List<String> keys) {

    public VerificationsErased {
        keys = List.copyOf(keys);
    }
}
