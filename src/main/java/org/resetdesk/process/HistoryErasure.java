package org.resetdesk.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
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
        List<UserOperationLogEntry> operations = ofNoInstance(
                operations().beforeTimestamp(before).orderByTimestamp().asc(),
                UserOperationLogEntry::getProcessInstanceId);
        delete(operations);
        old.taken(operations.size());
        List<HistoricDecisionInstance> decisions = ofNoInstance(
                history.createHistoricDecisionInstanceQuery()
                        .evaluatedBefore(before)
                        .orderByEvaluationTime()
                        .asc(),
                HistoricDecisionInstance::getProcessInstanceId);
        forget(decisions);
        old.taken(decisions.size());
    }

    /** What belongs to a case goes with it, though it be older than the retention: that may be of any number, and stays in its place here. */
    private static <T> List<T> ofNoInstance(Query<?, T> oldestFirst, Function<T, @Nullable String> instance) {
        List<T> found = new ArrayList<>();
        int read = 0;
        List<T> page;
        do {
            page = oldestFirst.listPage(read, OutOfRetention.MOST);
            page.stream().filter(each -> instance.apply(each) == null).forEach(found::add);
            read += page.size();
        } while (page.size() == OutOfRetention.MOST && found.size() < OutOfRetention.MOST);
        return found.subList(0, Math.min(found.size(), OutOfRetention.MOST));
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
        return forget(which.listPage(0, OutOfRetention.MOST));
    }

    private int forget(List<HistoricDecisionInstance> decisions) {
        if (!decisions.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(
                    decisions.stream().map(HistoricDecisionInstance::getId).toList());
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
