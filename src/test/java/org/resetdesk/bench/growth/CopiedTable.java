package org.resetdesk.bench.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table that belong to the original, and the statement that copies them. */
final class CopiedTable {

    private static final Pattern UUID = Pattern.compile("(.*:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What all instances have in common. */
    private static final Set<String> SHARED = Set.of("deployment_id_", "job_def_id_", "proc_def_id_", "act_id_");

    /** Bytes that lie elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of("bytearray_id_", "job_exception_stack_id_");

    private final JdbcTemplate jdbc;
    private final String name;
    private final String condition;
    private final CopiedCase original;
    private final List<String> columns = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private final int rows;

    private record Column(String name, String type) {}

    CopiedTable(JdbcTemplate jdbc, String name, String condition, CopiedCase original) {
        this.jdbc = jdbc;
        this.name = name;
        this.condition = condition;
        this.original = original;
        this.rows = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from %s where %s".formatted(name, condition), Integer.class));
        int dot = name.indexOf('.');
        for (Column column : jdbc.query(
                """
                select column_name, data_type from information_schema.columns
                where table_schema = ? and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position
                """,
                (row, index) -> new Column(row.getString(1), row.getString(2)),
                name.substring(0, dot),
                name.substring(dot + 1))) {
            columns.add(column.name());
            copies.add(copy(column));
        }
    }

    int rows() {
        return rows;
    }

    void copy(int from, int to, String earlier, int bytesOfAPicture) {
        if (rows > 0) {
            jdbc.update("insert into %s (%s) select %s from (select * from %s where %s) one, generate_series(%d, %d) i"
                    .formatted(
                            name,
                            String.join(", ", columns),
                            String.join(", ", copies)
                                    .replace(":earlier", earlier)
                                    .replace(":length", Integer.toString(bytesOfAPicture)),
                            name,
                            condition,
                            from,
                            to));
        }
    }

    private String copy(Column column) {
        String name = column.name();
        if (LEFT_OUT.contains(name)) {
            return "null";
        }
        return switch (column.type()) {
            case "timestamp without time zone", "timestamp with time zone" -> name + " - :earlier";
            case "uuid" -> "md5(%s::text || i)::uuid".formatted(name);
            case "bytea" ->
                name.endsWith("sha256")
                        ? "sha256(%s || i::text::bytea)".formatted(name)
                        : "substr(%s, 1, :length)".formatted(name);
            case "text", "character varying" -> ofText(name);
            // no two photos look alike
            case "bigint" -> name.equals("coarse") ? "('x' || left(md5(i::text), 16))::bit(64)::bigint" : name;
            default -> name;
        };
    }

    private String ofText(String column) {
        if (SHARED.contains(column)) {
            return column;
        }
        List<String> values = jdbc.queryForList(
                "select distinct %s from %s where %s and %s is not null".formatted(column, name, condition, column),
                String.class);
        if (values.stream().anyMatch(value -> UUID.matcher(value).matches())) {
            return "case when %s ~ '[0-9a-f-]{36}$' then md5(%s || i) else %s end".formatted(column, column, column);
        }
        return values.stream()
                .map(value -> original.copy(column, value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(column);
    }
}
