package org.resetdesk.promise.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The doors that are open are those that somebody needs. */
class CallsTest {

    @Test
    void G12_G21_what_is_open_in_the_engine_is_what_screens_call_and_what_clients_were_promised() throws IOException {
        SortedSet<String> needed = new TreeSet<>(NeededCalls.ofScreens().lines());
        needed.addAll(NeededCalls.ofClients().lines());

        assertThat(open()).containsExactlyElementsOf(needed);
    }

    private static SortedSet<String> open() throws IOException {
        SortedSet<String> open = new TreeSet<>();
        Matrix.reviewed().lines().forEach((endpoint, cells) -> {
            if (NeededCalls.isOfEngine(endpoint)) {
                for (Caller caller : Caller.values()) {
                    if (!cells.get(caller.ordinal()).startsWith("-")) {
                        open.add(caller.shortly() + " " + endpoint);
                    }
                }
            }
        });
        return open;
    }
}
