package org.resetdesk.token;

/** An issuer did not give a usable token this time. The message never repeats what it answered. */
public class IssuerFailed extends RuntimeException {

    IssuerFailed(String message) {
        super(message);
    }
}
