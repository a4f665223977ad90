package org.resetdesk.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wants in the place of the version in force: one of the three.
 *
 * @param base the version in force that he saw
 * @param rules edited
 * @param xml DMN from a modeler: its rules count
 * @param version an earlier one
 */
public record Proposal(
        int base,
        @Nullable List<TableRule> rules,
        @Nullable String xml,
        @Nullable Integer version) {}
