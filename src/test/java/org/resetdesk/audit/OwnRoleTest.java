package org.resetdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resetdesk.bench.LocalDatabase;

/** The statements of the operations page, as they stand there, and the desk's audit under the role that they make. */
class OwnRoleTest {

    private static final Pattern STATEMENTS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static LocalDatabase server;
    private static AuditedDatabase audit;

    @BeforeAll
    static void follow_the_page() throws Exception {
        List<String> blocks = blocks();
        server = new LocalDatabase();
        AuditedDatabase.execute(server, "create database resetdesk");
        AuditedDatabase.in(server, "resetdesk").jdbc.sql(blocks.get(0)).update();
        AuditedDatabase owner = AuditedDatabase.as(server, "resetdesk", "resetdesk_owner", "owner-password")
                .migrated();
        owner.jdbc.sql(blocks.get(1)).update();
        audit = AuditedDatabase.as(server, "resetdesk", "resetdesk_app", "app-password");
    }

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("src/docs/operations.md"));
        return STATEMENTS
                .matcher(page.substring(page.indexOf("### A database role of its own")))
                .results()
                .limit(2)
                .map(block -> block.group(1))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void the_desk_writes_seals_signs_and_verifies() {
        audit.write(3);
        audit.round.close();

        assertThat(audit.verify().text()).startsWith("good: ");
    }

    @Test
    void G19_not_even_the_desk_changes_the_audit_or_takes_its_triggers_away() {
        audit.write(1);
        audit.round.close();
        for (String table : List.of("audit_entry", "audit_link", "audit_checkpoint")) {
            for (String attack : List.of(
                    "delete from resetdesk.%s",
                    "truncate resetdesk.%s",
                    "alter table resetdesk.%s disable trigger all",
                    "drop trigger %1$s_stays on resetdesk.%1$s",
                    "create trigger evil before insert on resetdesk.%s for each row execute function resetdesk.await_seal()",
                    "drop table resetdesk.%s")) {
                assertRefused(attack.formatted(table));
            }
        }
        assertRefused("update resetdesk.audit_entry set actor = 'x'");
        assertRefused("update resetdesk.audit_link set hash = previous");
        assertRefused("update resetdesk.audit_checkpoint set jws = ''");
        assertRefused("set session_replication_role = replica");
        assertRefused("alter function resetdesk.refuse_audit_change() rename to harmless");
        assertRefused("create or replace function resetdesk.refuse_audit_change() returns trigger language plpgsql as "
                + "$$ begin return new; end $$");

        assertThat(audit.verify().status()).isZero();
    }

    private static void assertRefused(String attack) {
        assertThatThrownBy(() -> audit.jdbc.sql(attack).update())
                .as(attack)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }
}
