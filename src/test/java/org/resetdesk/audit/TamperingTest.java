package org.resetdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.audit.AuditedDatabase.Verdict;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.token.GenerateKeys;
import org.resetdesk.token.SigningKeys;

/** Ten sealed entries, a signature under them, and somebody who may do everything with the database. */
class TamperingTest {

    private static LocalDatabase server;
    private static int copies;

    AuditedDatabase audit;

    @BeforeAll
    static void seal_ten() throws SQLException {
        server = new LocalDatabase();
        AuditedDatabase.execute(server, "create database original");
        AuditedDatabase original = AuditedDatabase.in(server, "original").migrated();
        original.write(10);
        original.round.close();
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @BeforeEach
    void copy() throws SQLException {
        String name = "copy" + ++copies;
        AuditedDatabase.execute(server, "create database " + name + " template original");
        audit = AuditedDatabase.in(server, name);
    }

    private void assertBroken(Verdict verdict, String firstBad, int goodBefore) {
        assertThat(verdict.text()).contains("BROKEN: " + firstBad).contains("up to there: " + goodBefore + " entries");
        assertThat(verdict.status()).isEqualTo(1);
    }

    @Test
    void G19_what_nobody_touched_is_good_and_its_head_is_told() {
        Verdict verdict = audit.verify(
                "--head", audit.head().hex(), "--at-least", audit.head().toString());

        assertThat(verdict.text()).isEqualTo("good: 10 entries\nhead: " + audit.head() + "\n");
        assertThat(verdict.status()).isZero();
    }

    @Test
    void G19_an_edited_row_is_named_whatever_was_edited_in_it() throws SQLException {
        for (String edit : List.of(
                "actor = 'bruno'",
                "action = 'case.closed'",
                "case_number = null",
                "case_number = 'RD-2026-000007'",
                "at = at + interval '1 microsecond'",
                "source = ''",
                "detail = (detail::text || ' ')::json")) {
            copy();
            audit.tamper("update resetdesk.audit_entry set " + edit + " where id = 5");
            assertBroken(audit.verify(), "number 5 (entry 5) was edited", 4);
        }
    }

    @Test
    void G19_a_deleted_row_is_named() throws SQLException {
        audit.tamper("delete from resetdesk.audit_entry where id = 5");
        assertBroken(audit.verify(), "number 5 has lost its entry: entry 5 was deleted", 4);

        audit.tamper("delete from resetdesk.audit_link where entry_id = 5");
        assertBroken(audit.verify(), "number 5 is missing", 4);

        audit.tamper("update resetdesk.audit_link set sequence = sequence - 1 where sequence > 5");
        assertBroken(audit.verify(), "number 5 (entry 6) does not follow number 4", 4);
    }

    @Test
    void G19_an_inserted_row_is_named() throws SQLException {
        audit.tamper("insert into resetdesk.audit_entry (at, actor, action, detail) values (now(), 'eva', 'a', '{}')");
        assertBroken(audit.verify(), "entry 11 is not in the chain: it was inserted past the desk", 10);

        StoredEntry inserted = audit.jdbc
                .sql("select " + StoredEntry.COLUMNS + " from resetdesk.audit_entry e where id = 11")
                .query((row, index) -> StoredEntry.read(row))
                .single();
        Head four = audit.jdbc
                .sql("select sequence, hash from resetdesk.audit_link where sequence = 4")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
        Link forged = Link.after(four, 11, inserted.hash());
        audit.tamper(
                "update resetdesk.audit_link set sequence = sequence + 101 where sequence > 4",
                "update resetdesk.audit_link set sequence = sequence - 100 where sequence > 100");
        insert(forged);
        assertBroken(audit.verify(), "number 6 (entry 5) does not follow number 5", 5);
    }

    @Test
    void G19_changed_order_is_named() throws SQLException {
        audit.tamper(
                "update resetdesk.audit_link set entry_id = -3 where sequence = 3",
                "update resetdesk.audit_link set entry_id = 3 where sequence = 6",
                "update resetdesk.audit_link set entry_id = 6 where sequence = 3");
        assertBroken(audit.verify(), "number 3 (entry 6) was sealed as number 6: the order was changed", 2);

        copy();
        audit.tamper(
                "update resetdesk.audit_link set sequence = 103 where sequence = 3",
                "update resetdesk.audit_link set sequence = 3 where sequence = 6",
                "update resetdesk.audit_link set sequence = 6 where sequence = 103");
        assertBroken(audit.verify(), "number 3 (entry 6) does not follow number 2", 2);
    }

    @Test
    void G19_a_tail_cut_off_shows_by_the_signature_and_without_it_by_a_copy_kept_outside() throws SQLException {
        Head kept = audit.head();
        audit.tamper("delete from resetdesk.audit_link where sequence > 8");
        assertBroken(
                audit.verify(),
                "entry 9 is not in the chain: it was inserted past the desk, or its link was cut off",
                8);

        audit.tamper("delete from resetdesk.audit_entry where id > 8");
        assertBroken(
                audit.verify(),
                "the tail is cut off: the chain ends at number 8, a checkpoint was signed at number 10",
                8);

        audit.tamper("delete from resetdesk.audit_checkpoint");
        assertThat(audit.verify().status()).isZero();
        assertBroken(audit.verify("--at-least", kept.toString()), "the tail is cut off: the chain ends at number 8", 8);
        assertBroken(audit.verify("--head", kept.hex()), "the head is another than the copy kept outside", 8);
    }

    @Test
    void G19_a_chain_written_anew_does_not_have_the_signature() throws Exception {
        Head kept = audit.head();
        audit.tamper("update resetdesk.audit_entry set actor = 'bruno' where id = 7");
        writeAnew();
        assertBroken(
                audit.verify(),
                "the checkpoint at number 10 was signed over another hash: the chain was written anew",
                9);

        audit.tamper("delete from resetdesk.audit_checkpoint");
        assertBroken(
                audit.verify("--at-least", kept.toString()),
                "number 10 has another hash than the copy kept outside",
                9);
    }

    @Test
    void G19_a_checkpoint_signed_with_another_key_is_none_and_a_retired_key_can_be_given(@TempDir Path keys)
            throws Exception {
        GenerateKeys.run(List.of(keys.toString()), System.out, System.err);
        Path other = keys.resolve("signing-key.pem");

        assertThat(audit.verifyWith(other.toString()).text())
                .contains("BROKEN: the checkpoint at number 10 is signed with the key ", ", which was not given");

        Path published = Files.writeString(
                keys.resolve("jwks.json"),
                SigningKeys.read(AuditedDatabase.SIGNING_KEY).published());
        assertThat(audit.verifyWith(other.toString(), "--keys", published.toString())
                        .status())
                .isZero();
        assertThat(audit.verifyWith("").text())
                .contains("note: signatures of checkpoints were not checked", "good: 10");
    }

    @Test
    void G19_a_long_chain_without_its_signatures_is_not_believed() throws SQLException {
        for (int i = 0; i < 4; i++) {
            audit.jdbc.sql("""
                    insert into resetdesk.audit_entry (at, actor, action, detail)
                    select now(), 'anna', 'a', '{}' from generate_series(1, 500)
                    """).update();
            audit.round.run();
        }
        assertThat(audit.verify().text()).startsWith("good: 2010 entries");

        audit.tamper("delete from resetdesk.audit_checkpoint");
        assertBroken(audit.verify(), "after number 0 a signed checkpoint is missing", 1500);
    }

    @Test
    void what_waits_too_long_to_be_sealed_is_said() {
        audit.write(1);

        assertThat(audit.verify().text())
                .contains("BROKEN: entry 11 has not been sealed for more than a minute", "note: 1 entries wait");
    }

    @Test
    void an_entry_that_commits_late_is_not_missed_though_its_number_is_lower() throws SQLException {
        String insert =
                "insert into resetdesk.audit_entry (at, actor, action, detail) values (now(), 'late', 'a', '{}')";
        try (Connection slow = audit.source.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(insert);
            audit.write(1);
            audit.round.run();
            assertThat(audit.verify().text()).startsWith("good: 11 entries");
            slow.commit();
        }
        audit.round.run();

        assertThat(audit.verify().text()).startsWith("good: 12 entries");
        assertThat(audit.jdbc
                        .sql("select entry_id from resetdesk.audit_link order by sequence desc limit 2")
                        .query(Long.class)
                        .list())
                .containsExactly(11L, 12L);
        assertThat(audit.jdbc
                        .sql("select count(*) from resetdesk.audit_unsealed")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_rolled_back_leaves_no_gap_in_the_chain() throws SQLException {
        try (Connection connection = audit.source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "insert into resetdesk.audit_entry (at, actor, action, detail) values (now(), 'x', 'a', '{}')");
            connection.rollback();
        }
        audit.write(1);
        audit.round.run();

        assertThat(audit.head().sequence()).isEqualTo(11);
        assertThat(audit.verify().status()).isZero();
    }

    @Test
    void eight_nodes_that_write_and_seal_at_once_make_one_chain() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Future<?>> work = IntStream.range(0, 8)
                .<Future<?>>mapToObj(node -> nodes.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        audit.write(1);
                        audit.round.run();
                    }
                }))
                .toList();
        for (Future<?> each : work) {
            each.get();
        }
        nodes.shutdown();
        audit.round.close();

        assertThat(audit.verify().text()).startsWith("good: 210 entries");
    }

    @Test
    void rows_of_chain_and_checkpoints_stay_as_they_are() {
        for (String table : List.of("audit_entry", "audit_link", "audit_checkpoint")) {
            String column = table.equals("audit_entry") ? "actor = 'x'" : "sequence = 99";
            for (String change : List.of(
                    "update resetdesk." + table + " set " + column,
                    "delete from resetdesk." + table,
                    "truncate resetdesk." + table)) {
                assertThatThrownBy(() -> audit.jdbc.sql(change).update()).hasMessageContaining("append-only");
            }
        }
        assertThat(audit.verify().status()).isZero();
    }

    @Test
    void whoever_puts_rubbish_among_what_waits_does_not_stop_the_sealer() {
        audit.jdbc
                .sql("insert into resetdesk.audit_unsealed select generate_series(-5, 10)")
                .update();
        audit.write(1);
        audit.round.run();

        assertThat(audit.verify().text()).startsWith("good: 11 entries");
    }

    /** With nothing but SQL and what is written in the docs. */
    @Test
    void an_outsider_finds_the_same_head_by_the_statement_in_the_docs() throws Exception {
        String page = Files.readString(Path.of("src/docs/audit.md"));
        String statement =
                page.substring(page.indexOf("with recursive"), page.indexOf(";", page.indexOf("with recursive")));

        Map<String, Object> head = audit.jdbc.sql(statement).query().singleRow();

        assertThat(head.get("sequence") + ":" + head.get("hash"))
                .isEqualTo(audit.head().toString());
    }

    @Test
    void a_command_that_is_not_understood_or_cannot_be_done_says_so() {
        assertThat(audit.verify("--head").status()).isEqualTo(2);
        assertThat(audit.verify("--head", "12").text()).contains("not 64 hexadecimal digits", "usage: verify-audit");
        assertThat(audit.verify("--all", "x").text()).contains("not known: --all");
        assertThat(AuditedDatabase.as(server, "nowhere", "postgres", "postgres").verify())
                .satisfies(verdict -> assertThat(verdict.text()).contains("could not be checked"))
                .satisfies(verdict -> assertThat(verdict.status()).isEqualTo(2));
    }

    private void insert(Link link) {
        audit.jdbc
                .sql("insert into resetdesk.audit_link values (?, ?, ?, ?, ?)")
                .params(link.sequence(), link.entryId(), link.entryHash(), link.previous(), link.hash())
                .update();
    }

    private void writeAnew() throws SQLException {
        List<StoredEntry> entries = audit.jdbc
                .sql("select " + StoredEntry.COLUMNS + " from resetdesk.audit_entry e order by id")
                .query((row, index) -> StoredEntry.read(row))
                .list();
        audit.tamper("delete from resetdesk.audit_link");
        Head head = Head.START;
        for (StoredEntry entry : entries) {
            Link link = Link.after(head, entry.id(), entry.hash());
            insert(link);
            head = link.head();
        }
    }
}
