package org.resetdesk.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.coding.Sha256;
import org.resetdesk.knowledge.TableVersions.Put;
import org.resetdesk.knowledge.TableVersions.Tried;
import org.resetdesk.knowledge.Trials.Comparison;
import org.resetdesk.resetcase.PlainText;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes tables: tried first, then put in force with a reason, by one person at a time. */
@Component
@Transactional
public class Tables {

    /** Bytes of a file from a modeler. */
    private static final int LARGEST = 512 * 1024;

    private static final Duration TRIALS_COUNT = Duration.ofDays(1);
    private static final Set<String> REASONS =
            Set.of("too-strict", "too-lenient", "new-device", "correction", "put-back", "other");
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final TableEngine engine;
    private final TableReader reader;
    private final TableCheck check;
    private final Trials trials;
    private final TableVersions versions;
    private final ResetCases cases;
    private final ApplicationEventPublisher events;

    Tables(
            TableEngine engine,
            TableReader reader,
            TableCheck check,
            Trials trials,
            TableVersions versions,
            ResetCases cases,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.reader = reader;
        this.check = check;
        this.trials = trials;
        this.versions = versions;
        this.cases = cases;
        this.events = events;
    }

    /**
     * What would have come of the last cases. Nothing is changed.
     *
     * @throws Refusal 400 or 413 {@code table.…} where the table cannot be put in force; 409 {@code table.changed-meanwhile}
     */
    public Trial tryOut(String key, Proposal proposal, String supervisor) {
        Candidate candidate = candidate(key, proposal);
        Comparison found = trials.compare(key, candidate.before(), candidate.xml());
        Instant now = cases.now();
        versions.tried(
                candidate.mark(),
                key,
                supervisor,
                now,
                new Tried(found.cases(), found.changed()),
                now.minus(TRIALS_COUNT));
        return new Trial(
                candidate.mark(),
                proposal.base(),
                found.cases(),
                found.changed(),
                found.changes().size() - found.changed(),
                found.unmatched(),
                found.changes(),
                candidate.table().rules());
    }

    /**
     * @param mark of the dry run of exactly this
     * @return the new version's number
     * @throws Refusal as {@link #tryOut}; 409 {@code table.not-tried}; 400 {@code table.reason-code}, {@code table.reason}
     */
    public int putInForce(
            String key,
            Proposal proposal,
            @Nullable String mark,
            @Nullable String reasonCode,
            @Nullable String reason,
            String supervisor) {
        if (reasonCode == null || !REASONS.contains(reasonCode)) {
            throw new Refusal(400, "table.reason-code");
        }
        String why = reason == null ? "" : PlainText.of(reason).strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refusal(400, "table.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        versions.oneAtATime();
        Candidate candidate = candidate(key, proposal);
        Tried tried = versions.tried(candidate.mark())
                .filter(each -> candidate.mark().equals(mark))
                .orElseThrow(() -> new Refusal(409, "table.not-tried"));
        return deploy(key, candidate, reasonCode, why, tried, supervisor);
    }

    private int deploy(String key, Candidate candidate, String reasonCode, String why, Tried tried, String supervisor) {
        int shipped = TableReader.shipped(reader.versions(key));
        boolean asShipped = shipped > 0 && candidate.table().says(engine.read(engine.xml(key, shipped)));
        int version = engine.deploy(key, candidate.xml());
        Instant now = cases.now();
        String sha = Sha256.of(candidate.xml()).hex();
        versions.add(new Put(
                key,
                version,
                now,
                supervisor,
                reasonCode,
                why,
                tried.cases(),
                tried.changed(),
                sha,
                shipped,
                asShipped));
        events.publishEvent(new TableChanged(now, supervisor, key, version, candidate.base(), sha, reasonCode));
        return version;
    }

    /** @param before the DMN in force, whose version is {@code base} */
    private record Candidate(int base, String before, String xml, DecisionTable table) {

        String mark() {
            return Sha256.of(table.key() + "\n" + base + "\n" + xml).hex();
        }
    }

    private Candidate candidate(String key, Proposal proposal) {
        int inForce = reader.versions(key).get(0).number();
        if (proposal.base() != inForce) {
            throw new Refusal(409, "table.changed-meanwhile", Map.of("version", inForce), inForce);
        }
        if (Stream.of(proposal.rules(), proposal.xml(), proposal.version())
                        .filter(given -> given != null)
                        .count()
                != 1) {
            throw new Refusal(400, "table.proposal");
        }
        String before = engine.xml(key, inForce);
        DecisionTable table = engine.read(before);
        String xml = proposal.version() == null
                ? engine.write(before, rules(proposal, table))
                : reader.xml(key, proposal.version());
        DecisionTable proposed = engine.read(xml);
        check.check(proposed);
        if (proposed.says(table)) {
            throw new Refusal(400, "table.unchanged");
        }
        return new Candidate(inForce, before, xml, proposed);
    }

    /** Of a file only the rules count: all the rest stays as it is in force. */
    private List<TableRule> rules(Proposal proposal, DecisionTable table) {
        List<TableRule> rules = proposal.rules();
        if (proposal.xml() != null) {
            if (proposal.xml().getBytes(UTF_8).length > LARGEST) {
                throw new Refusal(413, "table.too-large", LARGEST / 1024);
            }
            DecisionTable uploaded = engine.read(proposal.xml());
            if (!uploaded.fits(table)) {
                throw new Refusal(400, "table.not-this");
            }
            rules = uploaded.rules();
        }
        List<TableRule> tidy =
                rules == null ? List.of() : rules.stream().map(TableRule::tidy).toList();
        check.check(
                new DecisionTable(table.key(), table.name(), table.hitPolicy(), table.inputs(), table.outputs(), tidy));
        return tidy;
    }
}
