package org.resetdesk.architecture;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Delegates run in jobs, which are retried, and not in the transaction of whoever clicked. Where a case is meant to go on at once, the
 * element that the click completes says why in its documentation. A start is never put off: its answer holds the case number.
 */
class TransactionsOfModels implements ModelRule {

    @Override
    public Stream<String> complaints(BpmnModelInstance model) {
        Stream<String> delegates = Stream.of(ServiceTask.class, SendTask.class, BusinessRuleTask.class)
                .flatMap(kind -> model.getModelElementsByType(kind).stream())
                .flatMap(TransactionsOfModels::callers);
        Stream<String> starts = model.getModelElementsByType(StartEvent.class).stream()
                .filter(StartEvent::isCamundaAsyncBefore)
                .map(start -> start.getId() + " is put off, and the answer to the start would be empty");
        Stream<String> history = model.getModelElementsByType(Process.class).stream()
                .filter(process -> process.getCamundaHistoryTimeToLiveString() == null || !process.isExecutable())
                .map(process -> process.getId() + " needs isExecutable and a history time to live");
        return Stream.of(delegates, starts, history).flatMap(all -> all);
    }

    private static Stream<String> callers(Activity delegate) {
        Set<FlowNode> triggers = new LinkedHashSet<>();
        collect(delegate, triggers, new LinkedHashSet<>());
        return triggers.stream()
                .filter(trigger -> trigger.getDocumentations().isEmpty())
                .map(trigger -> delegate.getId() + " runs in the transaction of whoever triggers " + trigger.getId()
                        + ", which does not say why");
    }

    /** Goes back from a node to the clicks that it would run in. */
    private static void collect(FlowNode node, Set<FlowNode> triggers, Set<FlowNode> seen) {
        if (node.isCamundaAsyncBefore() || !seen.add(node)) {
            return;
        }
        for (SequenceFlow flow : Flows.into(node)) {
            FlowNode source = flow.getSource();
            if (!source.isCamundaAsyncAfter()) {
                collectFrom(source, triggers, seen);
            }
        }
    }

    private static void collectFrom(FlowNode source, Set<FlowNode> triggers, Set<FlowNode> seen) {
        if (source instanceof UserTask || source instanceof ReceiveTask) {
            triggers.add(source);
        } else if (source instanceof BoundaryEvent event && thrownInside(event)) {
            collect(event.getAttachedTo(), triggers, seen);
        } else if (source instanceof CatchEvent event) {
            collectFromEvent(event, triggers, seen);
        } else if (source instanceof SubProcess inner) {
            inner.getChildElementsByType(EndEvent.class).forEach(end -> collect(end, triggers, seen));
        } else {
            collect(source, triggers, seen);
        }
    }

    private static void collectFromEvent(CatchEvent event, Set<FlowNode> triggers, Set<FlowNode> seen) {
        boolean plain = event.getEventDefinitions().isEmpty();
        if (plain && event.getParentElement() instanceof SubProcess outer) {
            collect(outer, triggers, seen);
        } else if (plain || !firesInJob(event)) {
            triggers.add(event);
        }
    }

    private static boolean firesInJob(CatchEvent event) {
        return event.getEventDefinitions().stream().allMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean thrownInside(BoundaryEvent event) {
        Collection<EventDefinition> definitions = event.getEventDefinitions();
        return definitions.stream()
                .anyMatch(thrown ->
                        thrown instanceof ErrorEventDefinition || thrown instanceof EscalationEventDefinition);
    }
}
