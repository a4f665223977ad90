package org.resetdesk.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

@Component
class ReviewOpened implements TaskStep {

    private final ResetCases cases;

    ReviewOpened(ResetCases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        cases.announce(cases.get(number), CaseEvent.Kind.IN_REVIEW, CaseEvent.DESK, Map.of());
    }
}
