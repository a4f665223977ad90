package org.resetdesk.resetcase;

import java.time.Instant;
import java.util.List;

/**
 * These cases are over for so long that nothing of them may be kept that names anybody or any device. Published inside the transaction that
 * erases: whoever holds something of a case erases it there and then.
 *
 * @param numbers of closed cases, locked
 */
public record CasesErased(List<CaseNumber> numbers, Instant at) {

    public CasesErased {
        numbers = List.copyOf(numbers);
    }

    /** For {@code case_number = any(?)}. */
    public String[] values() {
        return numbers.stream().map(CaseNumber::value).toArray(String[]::new);
    }
}
