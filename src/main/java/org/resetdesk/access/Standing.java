package org.resetdesk.access;

import java.util.Optional;

/** What an account's logins hang on. */
public interface Standing {

    /** Changes whenever password or groups do; empty when the account is gone. Not to be shown to anybody: it holds the password's hash. */
    Optional<String> standing(String accountId);
}
