package org.resetdesk.assessment;

import java.util.List;
import org.resetdesk.resetcase.CaseNumber;

/**
 * The desk has judged a case by itself. Published inside the business transaction.
 *
 * @param findings their codes
 */
public record CaseAssessed(CaseNumber number, Verdict verdict, List<String> findings) {

    public CaseAssessed {
        findings = List.copyOf(findings);
    }
}
