package org.resetdesk.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * What would have come of past cases.
 *
 * @param mark names exactly these rules on exactly that base: whoever puts them in force hands it back
 * @param base the version in force that was compared with
 * @param cases how many were looked at
 * @param changed how many of them would have had another result
 * @param explained how many more would have had the same result with other findings
 * @param unmatched to how many no rule would have applied: a person looks
 */
public record Trial(
        String mark,
        int base,
        int cases,
        int changed,
        int explained,
        int unmatched,
        List<Change> changes,
        List<TableRule> rules) {

    /** @param at when the case was judged */
    public record Change(String caseNumber, Instant at, TableResult from, TableResult to) {

        boolean ofResult() {
            return !from.value().equals(to.value());
        }
    }
}
