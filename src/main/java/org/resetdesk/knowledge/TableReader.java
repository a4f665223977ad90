package org.resetdesk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resetdesk.knowledge.TableEngine.Version;
import org.resetdesk.knowledge.TableVersions.Put;
import org.resetdesk.knowledge.TableView.ColumnView;
import org.resetdesk.knowledge.TableView.VersionView;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables as people read them. */
@Component
@Transactional(readOnly = true)
public class TableReader {

    private final TableEngine engine;
    private final TableVersions put;
    private final KnownValues known;
    private final ColumnWords words;

    TableReader(TableEngine engine, TableVersions put, KnownValues known, ColumnWords words) {
        this.engine = engine;
        this.put = put;
        this.known = known;
        this.words = words;
    }

    public List<TableView> all() {
        return DecisionTable.KEYS.stream().map(key -> table(key, null)).toList();
    }

    /**
     * @param version null for the one in force
     * @throws Refusal 404 {@code table.unknown}, {@code table.no-version}
     */
    public TableView table(String key, @Nullable Integer version) {
        List<Version> versions = versions(key);
        Map<Integer, Put> reasons = put.of(key).stream().collect(Collectors.toMap(Put::version, Function.identity()));
        int inForce = versions.get(0).number();
        int shown = version == null ? inForce : version;
        DecisionTable table = engine.read(xml(key, shown));
        return new TableView(
                key,
                words.name(table),
                table.hitPolicy(),
                shown,
                inForce,
                shipped(versions),
                news(key, versions, reasons.get(inForce)),
                table.inputs().stream().map(this::column).toList(),
                table.outputs().stream().map(this::column).toList(),
                table.rules(),
                versions.stream()
                        .map(each -> view(each, reasons.get(each.number())))
                        .toList());
    }

    /** Its DMN. */
    public String xml(String key, int version) {
        if (versions(key).stream().noneMatch(each -> each.number() == version)) {
            throw new Refusal(404, "table.no-version");
        }
        return engine.xml(key, version);
    }

    List<Version> versions(String key) {
        if (!DecisionTable.KEYS.contains(key)) {
            throw new Refusal(404, "table.unknown");
        }
        return engine.versions(key);
    }

    static int shipped(List<Version> versions) {
        return versions.stream()
                .filter(Version::shipped)
                .findFirst()
                .map(Version::number)
                .orElse(0);
    }

    private boolean news(String key, List<Version> versions, @Nullable Put inForce) {
        int shipped = shipped(versions);
        if (inForce == null || shipped <= inForce.shippedVersion()) {
            return false;
        }
        DecisionTable now = engine.read(engine.xml(key, shipped));
        return !now.says(engine.read(engine.xml(key, inForce.version())))
                && (inForce.shippedVersion() == 0 || !now.says(engine.read(engine.xml(key, inForce.shippedVersion()))));
    }

    private ColumnView column(Column column) {
        return new ColumnView(
                column.name(), words.label(column), column.type(), known.of(column), known.takenOver(column));
    }

    private static VersionView view(Version version, @Nullable Put put) {
        return put == null
                ? new VersionView(version.number(), version.at(), null, version.shipped(), null, null, null, null)
                : new VersionView(
                        version.number(),
                        put.at(),
                        put.by(),
                        false,
                        put.reasonCode(),
                        put.reason(),
                        put.cases(),
                        put.changed());
    }
}
