package org.resetdesk.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking the whole audit.
 *
 * @param good up to where everything holds
 * @param firstBad the first row that does not, in words; null where all do
 * @param notes what else whoever checks should know
 */
record Verification(Head good, @Nullable String firstBad, List<String> notes) {

    boolean holds() {
        return firstBad == null;
    }
}
