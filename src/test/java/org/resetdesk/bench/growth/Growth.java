package org.resetdesk.bench.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a desk look as if it had been at work for long: copies everything that one closed case has left behind, in the desk's tables and in
 * the engine's history, as often as is wanted. Each copy has a number, a device, a challenge and pictures of its own, and lies earlier than
 * the one before; pictures are cut to {@link #BYTES_OF_A_PICTURE}, and nothing is written into the audit.
 */
public final class Growth {

    /** A few of them fit into a page of the database: what is measured is rows, not disks. */
    private static final int BYTES_OF_A_PICTURE = 2000;

    private static final int ROWS_AT_ONCE = 20_000;

    /** Parts of a case that do not name it, found by those that do; in the order of their foreign keys. */
    private static final Map<String, String> PARTS = Map.of(
            "resetdesk.evidence_bytes",
            "sha256 in (select unnest(array[full_sha256, review_sha256]) from resetdesk.evidence_picture where evidence_id in (%s))",
            "resetdesk.evidence_picture",
            "evidence_id in (%s)",
            "resetdesk.label_likeness",
            "evidence_id in (%s)");

    private static final List<String> OF_A_CASE = List.of(
            "resetdesk.reset_case",
            "resetdesk.challenge",
            "resetdesk.evidence",
            "resetdesk.evidence_bytes",
            "resetdesk.evidence_picture",
            "resetdesk.label_likeness",
            "resetdesk.assessment",
            "resetdesk.decision",
            "resetdesk.device_answer",
            "resetdesk.token",
            "resetdesk.share",
            "resetdesk.timeline_entry",
            "resetdesk.person_wait",
            "resetdesk.judged_facts",
            "resetdesk.message",
            "resetdesk.mail");

    private final JdbcTemplate jdbc;
    private final CopiedCase original;
    private final List<CopiedTable> tables = new ArrayList<>();
    private int made;

    /** @param caseNumber of a closed case of this desk, and the process instance of it */
    public Growth(JdbcTemplate jdbc, String caseNumber, String processInstanceId) {
        this.jdbc = jdbc;
        this.original = CopiedCase.find(jdbc, caseNumber, processInstanceId);
        String evidence = "select id from resetdesk.evidence where case_number = '%s'".formatted(caseNumber);
        for (String table : OF_A_CASE) {
            String condition = PARTS.containsKey(table)
                    ? PARTS.get(table).formatted(evidence)
                    : "case_number = '%s'".formatted(caseNumber);
            tables.add(new CopiedTable(jdbc, table, condition, original));
        }
        for (String table : engineHistory()) {
            tables.add(new CopiedTable(
                    jdbc, "public." + table, "root_proc_inst_id_ = '%s'".formatted(processInstanceId), original));
        }
    }

    /**
     * Adds copies, behind those that were added before.
     *
     * @param count copies to add
     * @param youngest how much earlier than the original the first copy of a desk's lies
     * @param apart how much earlier each copy lies than the one before
     */
    public void add(int count, Duration youngest, Duration apart) {
        jdbc.execute("set synchronous_commit = off");
        for (int from = made; from < made + count; from += ROWS_AT_ONCE) {
            int to = Math.min(made + count, from + ROWS_AT_ONCE) - 1;
            String earlier = String.format(
                    Locale.ROOT,
                    "(%d + i * %.3f) * interval '1 second'",
                    youngest.toSeconds(),
                    apart.toMillis() / 1000.0);
            for (CopiedTable table : tables) {
                table.copy(from, to, earlier, BYTES_OF_A_PICTURE);
            }
        }
        made += count;
        jdbc.execute("analyze");
    }

    /** Rows that each copy consists of. */
    public int rowsOfACase() {
        return tables.stream().mapToInt(CopiedTable::rows).sum();
    }

    private List<String> engineHistory() {
        return jdbc.queryForList("""
                select table_name from information_schema.columns where table_schema = 'public'
                  and table_name like 'act_hi_%' and column_name = 'root_proc_inst_id_' order by table_name
                """, String.class);
    }
}
