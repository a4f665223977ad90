package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that a database holds: as its tables give it, and as its files still hold it, rows that are gone and the log included. */
public final class StoredBytes {

    private final JdbcTemplate jdbc;

    public StoredBytes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every value of every column, by table; and every large object. */
    public Map<String, byte[]> tables() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String table : jdbc.queryForList("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1
                """, String.class)) {
            all.put("table " + table, rows("select * from " + table));
        }
        all.put("large objects", rows("select lo_get(oid) from pg_largeobject_metadata"));
        return all;
    }

    /** Binary columns as they are, all others as text; something between any two, so that nothing is found across. */
    private byte[] rows(String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        jdbc.query(query, row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                byte[] binary =
                        "bytea".equals(row.getMetaData().getColumnTypeName(column)) ? row.getBytes(column) : null;
                String text = binary == null ? row.getString(column) : null;
                bytes.writeBytes(binary != null ? binary : (text == null ? "" : text).getBytes(UTF_8));
                bytes.write('\n');
            }
        });
        return bytes.toByteArray();
    }

    /** The database's own files, written ahead log and all. */
    List<Path> files() {
        jdbc.execute("checkpoint");
        Path directory = Path.of(jdbc.queryForObject("show data_directory", String.class));
        try (Stream<Path> files = Files.walk(directory)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
