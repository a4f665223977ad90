package org.resetdesk.architecture;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Ways into and out of a node as the engine sees them: by the flows' ends, not by what the node says of itself. */
final class Flows {

    private Flows() {}

    static List<SequenceFlow> into(FlowNode node) {
        return all(node).stream().filter(flow -> node.equals(flow.getTarget())).toList();
    }

    static List<SequenceFlow> outOf(FlowNode node) {
        return all(node).stream().filter(flow -> node.equals(flow.getSource())).toList();
    }

    private static List<SequenceFlow> all(FlowNode node) {
        return List.copyOf(node.getParentElement().getChildElementsByType(SequenceFlow.class));
    }
}
