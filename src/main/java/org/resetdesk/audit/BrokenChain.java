package org.resetdesk.audit;

/** The first row that does not hold; the message says which, and what is wrong with it. */
final class BrokenChain extends Exception {

    BrokenChain(String message) {
        super(message);
    }
}
