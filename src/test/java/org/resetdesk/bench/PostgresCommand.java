package org.resetdesk.bench;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A program of PostgreSQL's. Its server does not run as root: there all of them run in a user namespace of their own, as nobody. */
final class PostgresCommand {

    private final List<String> words;

    PostgresCommand(String program, List<String> arguments) {
        words = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        words.add(program);
        words.addAll(arguments);
    }

    /** Starts it and does not wait. */
    Process start() throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Comes back when it has ended well. */
    void run() throws IOException {
        try {
            int status = start().waitFor();
            if (status != 0) {
                throw new IOException(words + " ended with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
