package org.resetdesk.resetcase;

/** How a case ended. */
public enum Outcome {
    /** riuscita: the device took the token. */
    RESET_DONE,
    /** respinta: by a person, with a reason. */
    REJECTED,
    /** annullata, by the requester. */
    WITHDRAWN,
    /** scaduta: nobody confirmed in time, the token is gone. */
    EXPIRED,
    /** evidence that was asked for never came. */
    ABANDONED,
    /** another live case holds this challenge. */
    DUPLICATE
}
