package org.resetdesk.assessment;

import java.util.List;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

/** What was found out about cases. */
@Component
public class Findings {

    private final AssessmentLog log;

    Findings(AssessmentLog log) {
        this.log = log;
    }

    /** Of the latest assessment, most important first; empty while there is none, or nothing stands against the request. */
    public List<Finding> of(CaseNumber number) {
        return log.latest(number);
    }
}
