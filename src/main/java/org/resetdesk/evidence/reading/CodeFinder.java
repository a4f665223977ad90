package org.resetdesk.evidence.reading;

import java.util.List;

/** A stage of reading: all codes of one kind in one view. */
interface CodeFinder {

    /** @param budget asked between steps; what was found until then counts */
    List<ReadCode> find(View view, TimeBudget budget);
}
