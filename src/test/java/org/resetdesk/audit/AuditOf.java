package org.resetdesk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.springframework.core.env.Environment;

/** What the command says of a running desk's audit. */
public final class AuditOf {

    private AuditOf() {}

    public static String desk(Environment settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        VerifyAudit.run(List.of(), settings, out, out);
        return said.toString(UTF_8);
    }
}
