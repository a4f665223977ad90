package org.resetdesk.evidence.reading;

/** Correlation of what is seen with what was drawn: independent of light and contrast. */
final class Likeness {

    private double count;
    private double seen;
    private double seenSquares;
    private double drawn;
    private double drawnSquares;
    private double products;

    void add(double seenValue, double drawnValue) {
        count++;
        seen += seenValue;
        seenSquares += seenValue * seenValue;
        drawn += drawnValue;
        drawnSquares += drawnValue * drawnValue;
        products += seenValue * drawnValue;
    }

    /** From -1 (the negative) to 1 (the same); 0 for a plain surface. */
    double value() {
        double seenSpread = seenSquares - seen * seen / count;
        double drawnSpread = drawnSquares - drawn * drawn / count;
        return seenSpread < count || drawnSpread <= 0
                ? 0
                : (products - seen * drawn / count) / Math.sqrt(seenSpread * drawnSpread);
    }
}
