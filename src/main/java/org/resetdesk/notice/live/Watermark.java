package org.resetdesk.notice.live;

/**
 * Up to which id of an identity column nothing can appear any more. Ids are drawn when rows are written and seen when they are committed, so
 * a lower one may be seen later. Transactions take their own number before they draw an id: once every transaction is over that had a
 * number when an id was first seen, all ids below that one are there or will never be.
 */
final class Watermark {

    /** Ids that may be open when a node starts; no transaction is that far behind. */
    static final long MARGIN = 1000;

    private long settled;
    private long waiting;
    private long until;

    /** @param newest id that can be seen at the start */
    Watermark(long newest) {
        this.settled = Math.max(0, newest - MARGIN);
        this.waiting = settled;
    }

    long settled() {
        return settled;
    }

    /**
     * @param newest id seen now
     * @param oldest number of the oldest transaction that runs
     * @param next number that the next transaction will get
     */
    void advance(long newest, long oldest, long next) {
        if (oldest >= until) {
            settled = Math.max(settled, waiting);
            if (newest > settled) {
                waiting = newest;
                until = next;
                settled = oldest >= until ? newest : settled;
            }
        }
    }
}
