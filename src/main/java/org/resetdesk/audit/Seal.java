package org.resetdesk.audit;

/** How an entry stands in the chain, as far as it can be told from the entry and its neighbours. */
public enum Seal {
    /** Written, and taken into the chain within a second or so. */
    WAITING,
    /** In the chain, unchanged since, and its link follows the one before. */
    SEALED,
    /** Sealed, and a later checkpoint bears the desk's signature. */
    SIGNED,
    /** Changed after it was sealed, or written past the desk. */
    BROKEN
}
