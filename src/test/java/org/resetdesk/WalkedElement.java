package org.resetdesk;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;

/** A node that was entered or left, a flow that was taken, a rule that applied; as a line of a file. */
record WalkedElement(EventSource source, EventType type, String id, String kind, String model) {

    static WalkedElement of(Event event) {
        return new WalkedElement(
                event.getSource(),
                event.getType(),
                event.getDefinitionKey(),
                event.getElementType(),
                event.getModelKey());
    }

    static WalkedElement read(String line) {
        String[] parts = line.split("\t", -1);
        return new WalkedElement(
                EventSource.valueOf(parts[0]), EventType.valueOf(parts[1]), parts[2], parts[3], parts[4]);
    }

    /** Ids of the nodes of a process that were entered. */
    static Set<String> nodes(Set<WalkedElement> walked, String process) {
        return walked.stream()
                .filter(each -> each.model.equals(process) && each.source == EventSource.FLOW_NODE)
                .map(WalkedElement::id)
                .collect(toSet());
    }

    String line() {
        return String.join("\t", source.name(), type.name(), id, kind, model);
    }

    Event event() {
        return new Event(source, type, id, kind, model, 0);
    }
}
