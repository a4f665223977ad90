package org.resetdesk.architecture;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** A person can read it: every element and every way out of a decision has its words, an id that speaks, and a place in the diagram. */
class LegibleModels implements ModelRule {

    @Override
    public Stream<String> complaints(BpmnModelInstance model) {
        return Stream.of(names(model), ids(model), diagram(model)).flatMap(all -> all);
    }

    private static Stream<String> names(BpmnModelInstance model) {
        Stream<String> nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isBlank(node.getName()) && !speaksForItself(node))
                .map(node -> node.getId() + " has no name");
        Stream<String> ways = model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> Flows.outOf(gateway).size() > 1)
                .flatMap(gateway -> Flows.outOf(gateway).stream())
                .filter(way -> isBlank(way.getName()))
                .map(way -> way.getId() + " leaves a decision without saying when");
        Stream<String> processes = model.getModelElementsByType(Process.class).stream()
                .filter(process -> isBlank(process.getName()))
                .map(process -> process.getId() + " has no name");
        return Stream.of(nodes, ways, processes).flatMap(all -> all);
    }

    /** Joins, forks and races: a question there would have no answer. */
    private static boolean speaksForItself(FlowNode node) {
        return node instanceof Gateway && Flows.outOf(node).size() < 2
                || node instanceof ParallelGateway
                || node instanceof EventBasedGateway;
    }

    private static Stream<String> ids(BpmnModelInstance model) {
        Stream<BaseElement> named = Stream.concat(
                model.getModelElementsByType(FlowElement.class).stream(),
                model.getModelElementsByType(RootElement.class).stream()
                        .filter(element -> !(element instanceof Process)));
        return named.filter(element -> !element.getId().matches("[a-z][a-zA-Z0-9]*"))
                .map(element -> element.getId() + " is not camel case");
    }

    private static Stream<String> diagram(BpmnModelInstance model) {
        Set<String> drawn = Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream()
                                .filter(shape -> shape.getBounds().getWidth() > 0)
                                .map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream()
                                .filter(edge -> edge.getWaypoints().size() > 1)
                                .map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .collect(toSet());
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        return Stream.concat(nodes.stream(), flows.stream())
                .map(BaseElement::getId)
                .filter(id -> !drawn.contains(id))
                .map(id -> id + " is not in the diagram");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
