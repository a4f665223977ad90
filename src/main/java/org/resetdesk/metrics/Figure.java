package org.resetdesk.metrics;

/**
 * What the database says of one thing at one moment.
 *
 * @param oldest age of the oldest of them in seconds, 0 where there is none
 */
record Figure(double count, double oldest) {

    static final Figure NONE = new Figure(0, 0);

    static final Figure UNKNOWN = new Figure(Double.NaN, Double.NaN);
}
