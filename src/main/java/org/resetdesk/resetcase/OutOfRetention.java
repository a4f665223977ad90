package org.resetdesk.resetcase;

import java.time.Instant;

/**
 * Whatever is older than this, names somebody and belongs to no case, goes. Published inside a transaction, again and again until nobody has
 * more: no listener takes away more than {@link #MOST} rows of a kind at a time.
 */
public final class OutOfRetention {

    public static final int MOST = 1000;

    private final Instant before;
    private boolean more;

    public OutOfRetention(Instant before) {
        this.before = before;
    }

    public Instant before() {
        return before;
    }

    /** @param rows that a listener has taken away */
    public void taken(int rows) {
        more |= rows >= MOST;
    }

    /** Whether somebody may have more. */
    public boolean more() {
        return more;
    }
}
