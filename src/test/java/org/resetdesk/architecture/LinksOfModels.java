package org.resetdesk.architecture;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Role;

/** Everything that a model points to is there: forms, groups, messages, error codes, decisions, delegates. */
class LinksOfModels implements ModelRule {

    private static final Pattern FORM = Pattern.compile("embedded:app:forms/([A-Za-z]+\\.html)");

    private final Set<String> decisions;

    LinksOfModels(Set<String> decisions) {
        this.decisions = decisions;
    }

    @Override
    public Stream<String> complaints(BpmnModelInstance model) {
        return Stream.of(forms(model), groups(model), delegates(model), events(model))
                .flatMap(all -> all);
    }

    private static Stream<String> forms(BpmnModelInstance model) {
        Stream<String> tasks = model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> form(task, task.getCamundaFormKey()));
        Stream<String> starts = model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormKey() != null)
                .flatMap(start -> form(start, start.getCamundaFormKey()));
        return Stream.concat(tasks, starts);
    }

    private static Stream<String> form(FlowNode node, @Nullable String key) {
        Matcher form = FORM.matcher(String.valueOf(key));
        return form.matches() && JavaSide.hasForm(form.group(1))
                ? Stream.empty()
                : Stream.of(node.getId() + " has no form in forms/: " + key);
    }

    private static Stream<String> groups(BpmnModelInstance model) {
        Set<String> groups =
                Set.copyOf(Arrays.stream(Role.values()).map(Role::group).toList());
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task ->
                        task.getCamundaAssignee() == null && !groups.containsAll(task.getCamundaCandidateGroupsList())
                                || task.getCamundaAssignee() == null
                                        && task.getCamundaCandidateGroupsList().isEmpty())
                .map(task -> task.getId() + " is nobody's: " + task.getCamundaCandidateGroups());
    }

    private Stream<String> delegates(BpmnModelInstance model) {
        Stream<String> services = Stream.concat(
                model.getModelElementsByType(ServiceTask.class).stream()
                        .filter(task -> task.getCamundaDelegateExpression() == null)
                        .map(FlowNode::getId),
                model.getModelElementsByType(SendTask.class).stream()
                        .filter(task -> task.getCamundaDelegateExpression() == null)
                        .map(FlowNode::getId));
        Stream<String> rules = model.getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task -> task.getCamundaDelegateExpression() == null)
                .filter(task -> !decisions.contains(String.valueOf(task.getCamundaDecisionRef())))
                .map(FlowNode::getId);
        return Stream.concat(services, rules).map(id -> id + " calls nothing");
    }

    private static Stream<String> events(BpmnModelInstance model) {
        Stream<@Nullable String> names = Stream.of(
                        model.getModelElementsByType(MessageEventDefinition.class).stream()
                                .map(event -> event.getMessage() == null
                                        ? null
                                        : event.getMessage().getName()),
                        model.getModelElementsByType(ReceiveTask.class).stream()
                                .map(task -> task.getMessage() == null
                                        ? null
                                        : task.getMessage().getName()),
                        model.getModelElementsByType(SignalEventDefinition.class).stream()
                                .map(event -> event.getSignal() == null
                                        ? null
                                        : event.getSignal().getName()),
                        model.getModelElementsByType(ErrorEventDefinition.class).stream()
                                .map(event -> event.getError() == null
                                        ? null
                                        : event.getError().getErrorCode()),
                        model.getModelElementsByType(EscalationEventDefinition.class).stream()
                                .map(event -> event.getEscalation() == null
                                        ? null
                                        : event.getEscalation().getEscalationCode()))
                .flatMap(all -> all);
        return names.map(name -> Objects.requireNonNullElse(name, "?"))
                .filter(name -> !JavaSide.elementIds().contains(name))
                .map(name -> "no constant in ElementIds for the message, signal, error or escalation " + name);
    }
}
