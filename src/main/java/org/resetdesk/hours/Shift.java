package org.resetdesk.hours;

/** A stretch of one day by the wall clock, in minutes since midnight; {@code to} is past its end, at most 1440. */
record Shift(int from, int to) implements Comparable<Shift> {

    static final int DAY = 24 * 60;

    boolean overlaps(Shift other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(Shift other) {
        return Integer.compare(from, other.from);
    }
}
