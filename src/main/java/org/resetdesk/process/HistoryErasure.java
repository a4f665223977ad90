package org.resetdesk.process;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.resetdesk.account.PersonErased;
import org.resetdesk.account.VerificationsErased;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.OutOfRetention;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers. With an instance it forgets its variables, tasks and jobs by itself, and neither what people did to it nor
 * which tables decided in it. What of these belongs to no instance goes by its age.
 */
@Component
class HistoryErasure {

    private static final String[] ABOUT_ACCOUNTS = {
        EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.TENANT_MEMBERSHIP, EntityTypes.AUTHORIZATION
    };

    private final HistoryService history;

    // the engine looks up this bean's users while it starts
    HistoryErasure(@Lazy HistoryService history) {
        this.history = history;
    }

    @EventListener
    void on(CasesErased erased) {
        forget(erased.numbers().stream().map(CaseNumber::value).toList());
    }

    @EventListener
    void on(VerificationsErased erased) {
        forget(erased.keys());
    }

    /** The engine refuses where one still runs; then nothing of the batch is erased. */
    private void forget(Collection<String> businessKeys) {
        List<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!instances.isEmpty()) {
            instances.forEach(this::forgetAround);
            history.deleteHistoricProcessInstances(instances);
        }
    }

    /** What goes by no cascade. */
    private void forgetAround(String instance) {
        delete(operations().processInstanceId(instance).list());
        forget(history.createHistoricDecisionInstanceQuery().processInstanceId(instance));
    }

    @EventListener
    void on(OutOfRetention old) {
        Date before = Date.from(old.before());
        List<UserOperationLogEntry> operations =
                operations().beforeTimestamp(before).listPage(0, OutOfRetention.MOST).stream()
                        .filter(operation -> operation.getProcessInstanceId() == null)
                        .toList();
        delete(operations);
        old.taken(operations.size());
        old.taken(forget(history.createHistoricDecisionInstanceQuery().evaluatedBefore(before)));
    }

    @EventListener
    void on(PersonErased person) {
        delete(operations().userId(person.accountId()).list());
        delete(operations().entityTypeIn(ABOUT_ACCOUNTS).list().stream()
                .filter(operation -> person.accountId().equals(operation.getNewValue())
                        || person.accountId().equals(operation.getOrgValue()))
                .toList());
        HistoricDecisionInstanceQuery his =
                history.createHistoricDecisionInstanceQuery().userId(person.accountId());
        while (forget(his) == OutOfRetention.MOST) {}
    }

    private int forget(HistoricDecisionInstanceQuery which) {
        List<String> decisions = which.listPage(0, OutOfRetention.MOST).stream()
                .map(HistoricDecisionInstance::getId)
                .toList();
        if (!decisions.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(decisions);
        }
        return decisions.size();
    }

    private UserOperationLogQuery operations() {
        return history.createUserOperationLogQuery();
    }

    private void delete(List<UserOperationLogEntry> operations) {
        operations.forEach(operation -> history.deleteUserOperationLogEntry(operation.getId()));
    }
}
