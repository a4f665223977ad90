package org.resetdesk.evidence.reading;

/** A stage of reading: looks for all codes of one kind in one view. */
interface CodeFinder {

    /** Tells {@code sightings} of each; asks the budget between steps: what was found until then counts. */
    void look(View view, Sightings sightings, TimeBudget budget);
}
