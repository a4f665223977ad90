package org.resetdesk.resetcase;

/** A step that the case's state does not allow: a defect of the caller, never a user's mistake. */
public class IllegalTransition extends IllegalStateException {

    IllegalTransition(CaseNumber number, CaseState from, CaseState to) {
        super(number + ": no way from " + from + " to " + to);
    }
}
