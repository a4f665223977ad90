package org.resetdesk.tracking;

/** Who did something, in relation to the case. */
enum ActorKind {
    DESK,
    REQUESTER,
    STAFF,
    /** Without an account, such as the helper on site. */
    OTHER
}
