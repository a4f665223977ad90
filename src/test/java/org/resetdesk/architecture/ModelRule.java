package org.resetdesk.architecture;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** One thing that every process model keeps to. */
interface ModelRule {

    /** What is against it, naming the element; nothing when all is well. */
    Stream<String> complaints(BpmnModelInstance model);
}
