package org.resetdesk.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a table, to be read.
 *
 * @param name in the reader's language
 * @param version the one that is shown; {@code inForce} the one that counts
 * @param shippedVersion the newest that came with the program
 * @param news whether that one came after the version in force was decided on, and says something else
 */
public record TableView(
        String key,
        String name,
        String hitPolicy,
        int version,
        int inForce,
        int shippedVersion,
        boolean news,
        List<ColumnView> inputs,
        List<ColumnView> outputs,
        List<TableRule> rules,
        List<VersionView> versions) {

    /**
     * @param values that can stand there, where the desk knows them
     * @param takenOver the fact whose value a result may be, empty where there is none
     */
    public record ColumnView(String name, String label, String type, List<String> values, String takenOver) {}

    /**
     * @param by account id; null where it came with the program, or around this page
     * @param shipped it came with the program
     * @param cases how many its dry run looked at, of which {@code changed} had another result
     */
    public record VersionView(
            int version,
            Instant at,
            @Nullable String by,
            boolean shipped,
            @Nullable String reasonCode,
            @Nullable String reason,
            @Nullable Integer cases,
            @Nullable Integer changed) {}
}
