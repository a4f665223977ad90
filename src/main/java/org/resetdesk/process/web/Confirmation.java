package org.resetdesk.process.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resetdesk.evidence.Pictures;
import org.resetdesk.process.ClientVariables;

/** What the device answered, and its new feature code where it refused. */
record Confirmation(Optional<String> answer, EvidenceForm evidence) {

    static final Set<String> VARIABLES = Stream.concat(
                    EvidenceForm.VARIABLES.stream(), Stream.of(ClientVariables.DEVICE_ANSWER))
            .collect(Collectors.toUnmodifiableSet());

    static Confirmation of(EngineForm form, Pictures pictures) {
        return new Confirmation(form.text(ClientVariables.DEVICE_ANSWER), EvidenceForm.of(form, pictures));
    }

    boolean refused() {
        return answer.filter("REFUSED"::equals).isPresent();
    }
}
