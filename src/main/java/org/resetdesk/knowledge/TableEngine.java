package org.resetdesk.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What evaluates decision tables and keeps their versions. */
public interface TableEngine {

    /** @param shipped it came with the program, at a start */
    record Version(int number, Instant at, boolean shipped) {}

    /**
     * What stands in a cell.
     *
     * @param names of facts that it looks at
     * @param texts between quotes
     * @param parts what it is made of, in the parser's words
     * @param functions that it calls
     */
    record Cell(Set<String> names, Set<String> texts, Set<String> parts, Set<String> functions) {}

    /** Newest first; that one is in force on every node. */
    List<Version> versions(String key);

    /** Its DMN. */
    String xml(String key, int version);

    /**
     * Reads DMN and fetches nothing that it may name.
     *
     * @throws org.resetdesk.resetcase.Refusal 400 {@code table.not-xml}, {@code table.script}, {@code table.not-this}
     */
    DecisionTable read(String xml);

    /** The same DMN with other rules. */
    String write(String xml, List<TableRule> rules);

    /** A test as it stands in an input cell; empty where it cannot be read. */
    Optional<Cell> parse(String test);

    /**
     * What the table says about each of these facts: of each rule that counts, its results by name.
     *
     * @throws IllegalArgumentException where a rule cannot be evaluated
     */
    List<List<Map<String, Object>>> evaluate(String xml, List<Map<String, Object>> facts);

    /** @return the number of the version that is in force from the commit on */
    int deploy(String key, String xml);
}
