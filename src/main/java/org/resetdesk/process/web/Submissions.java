package org.resetdesk.process.web;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.resetdesk.account.Account;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.assessment.RequestLimit;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.evidence.Darkroom;
import org.resetdesk.process.ElementIds;
import org.resetdesk.process.ProcessVariables;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Declaration;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases: number, evidence, receipt and process instance in one transaction, or nothing at all. */
@Component
class Submissions {

    private final ResetCases cases;
    private final WritingLanguage writing;
    private final EvidenceIntake evidence;
    private final Darkroom darkroom;
    private final Assessments assessments;
    private final RequestLimit limit;
    private final EngineCalls engine;
    private final FormService forms;
    private final RepositoryService definitions;
    private final HistoryService history;
    private final TransactionTemplate transaction;

    Submissions(
            ResetCases cases,
            WritingLanguage writing,
            EvidenceIntake evidence,
            Darkroom darkroom,
            Assessments assessments,
            RequestLimit limit,
            EngineCalls engine,
            FormService forms,
            RepositoryService definitions,
            HistoryService history,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.writing = writing;
        this.evidence = evidence;
        this.darkroom = darkroom;
        this.assessments = assessments;
        this.limit = limit;
        this.engine = engine;
        this.forms = forms;
        this.definitions = definitions;
        this.history = history;
        this.transaction = transaction;
    }

    /** The instance that the same request has opened before. */
    Optional<StartedInstance> earlier(Account requester, Submission submission) {
        return Optional.ofNullable(submission.requestId())
                .flatMap(requestId -> cases.findByRequest(requester.id(), requestId))
                .map(this::instanceOf);
    }

    /** @throws Refusal 403, 409 or 429 */
    StartedInstance open(Account requester, Submission submission) {
        limit.check(requester.id());
        // which device it is about must be known before the case is open; reading takes too long for a transaction
        EvidenceForm read = submission.evidence().developed(darkroom);
        try {
            return transaction.execute(status -> start(requester, submission, read));
        } catch (DuplicateKeyException race) {
            // The same request arrived twice at once; the other one was first.
            return earlier(requester, submission).orElseThrow(() -> race);
        }
    }

    private StartedInstance start(Account requester, Submission submission, EvidenceForm read) {
        ResetCase opened = cases.open(new NewCase(
                requester.id(),
                submission.connection(),
                language(requester, submission),
                Declaration.VERSION,
                submission.requestId()));
        evidence.keep(opened.number(), read);
        assessments.identifyDevice(opened.number()).ifPresent(code -> refuseSecondCase(opened, code));
        String definition = latestDefinition();
        ProcessInstance instance = engine.as(
                requester,
                () -> forms.submitStartForm(
                        definition,
                        opened.number().value(),
                        Map.of(ProcessVariables.CASE_NUMBER, opened.number().value())));
        cases.announce(cases.get(opened.number()), CaseEvent.Kind.OPENED, requester.id(), Map.of());
        return new StartedInstance(
                instance.getId(),
                instance.getProcessDefinitionId(),
                ElementIds.DEVICE_PASSWORD_RESET,
                opened.number().value(),
                false);
    }

    private String latestDefinition() {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(ElementIds.DEVICE_PASSWORD_RESET)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** One device, one requester, one case: a new challenge goes into the case that is open. */
    private void refuseSecondCase(ResetCase opened, FeatureCode code) {
        for (ResetCase other : cases.openFor(code.serialNumber().value())) {
            if (!other.number().equals(opened.number())
                    && other.isOwnedBy(opened.requester())
                    && !assessments.standsOn(other.number(), code.challenge())) {
                throw new Refusal(
                        409,
                        "submission.case-open",
                        Map.of("caseNumber", other.number().value()),
                        other.number().value());
            }
        }
    }

    private Language language(Account requester, Submission submission) {
        return submission.language() != null ? submission.language() : writing.of(requester);
    }

    private StartedInstance instanceOf(ResetCase found) {
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(found.number().value())
                .singleResult();
        return new StartedInstance(
                instance.getId(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionKey(),
                found.number().value(),
                instance.getEndTime() != null);
    }
}
