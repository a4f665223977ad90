package org.resetdesk.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.resetdesk.bench.LocalDatabase;

/** How fast a long audit is sealed and verified: run with a small heap and the number of entries. */
final class ChainSpeed {

    private static final int BLOCK = 100_000;

    private ChainSpeed() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        try (LocalDatabase server = new LocalDatabase()) {
            AuditedDatabase.execute(server, "create database long");
            AuditedDatabase audit = AuditedDatabase.in(server, "long").migrated();
            for (int written = 0; written < rows; written += BLOCK) {
                audit.jdbc.sql("""
                        insert into resetdesk.audit_entry (at, actor, action, case_number, source, detail)
                        select now(), 'marco.rossi', 'case.revealed', 'RD-2026-' || lpad(n::text, 6, '0'), '192.0.2.' || n % 256,
                          '{"fingerprint":"0123456789ab","kind":"CODE","state":"TO_CONFIRM","way":"REVEAL"}'
                        from generate_series(1, ?) n
                        """).param(Math.min(BLOCK, rows - written)).update();
            }
            long start = System.nanoTime();
            audit.round.close();
            tell("sealed", rows, start);
            start = System.nanoTime();
            System.out.print(audit.verify().text());
            tell("verified", rows, start);
        }
        System.exit(0);
    }

    private static void tell(String what, int rows, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%s %d in %s: %d a second%n", what, rows, took, rows * 1000L / took.toMillis());
    }
}
