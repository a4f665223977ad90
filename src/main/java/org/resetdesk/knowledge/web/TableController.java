package org.resetdesk.knowledge.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.knowledge.Proposal;
import org.resetdesk.knowledge.TableReader;
import org.resetdesk.knowledge.TableRule;
import org.resetdesk.knowledge.TableView;
import org.resetdesk.knowledge.Tables;
import org.resetdesk.knowledge.Trial;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/knowledge")
@Tag(name = "knowledge")
class TableController {

    private final Accounts accounts;
    private final TableReader reader;
    private final Tables tables;

    TableController(Accounts accounts, TableReader reader, Tables tables) {
        this.accounts = accounts;
        this.reader = reader;
        this.tables = tables;
    }

    record TableList(List<TableView> items, int total) {}

    /**
     * @param base the version in force that was seen
     * @param rules edited; or {@code xml}, DMN from a modeler; or {@code version}, an earlier one
     * @param mark the dry run's, where it is to be put in force
     */
    record Proposed(
            @Nullable Integer base,
            @Nullable List<TableRule> rules,
            @Nullable String xml,
            @Nullable Integer version,
            @Nullable String mark,
            @Nullable String reasonCode,
            @Nullable String reason) {

        Proposal proposal() {
            if (base == null) {
                throw new Refusal(400, "table.proposal");
            }
            return new Proposal(base, rules, xml, version);
        }
    }

    record InForce(int version) {}

    @GetMapping
    @Operation(summary = "Supervisors: the decision tables, with their rules and versions")
    TableList list() {
        supervisor();
        List<TableView> all = reader.all();
        return new TableList(all, all.size());
    }

    @GetMapping("/{table}")
    @Operation(
            summary = "Supervisors: one table, in force or an earlier version",
            description = "404 table.unknown, table.no-version")
    TableView table(@PathVariable String table, @RequestParam(required = false) @Nullable Integer version) {
        supervisor();
        return reader.table(table, version);
    }

    @GetMapping("/{table}/versions/{version}/file")
    @Operation(summary = "Supervisors: a version as DMN, for Camunda Modeler")
    ResponseEntity<byte[]> file(@PathVariable String table, @PathVariable int version) {
        supervisor();
        String name = "%s-%d.dmn".formatted(table, version);
        byte[] xml = reader.xml(table, version).getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(xml);
    }

    @PostMapping("/{table}/trial")
    @Operation(
            summary = "Supervisors: what would have come of the last 100 cases",
            description =
                    "{base, rules} or {base, xml} or {base, version}; changes nothing. 400 and 413 table.… with the members rule"
                            + " and column where it is about a cell; 409 table.changed-meanwhile")
    Trial tryOut(@PathVariable String table, @RequestBody Proposed proposed) {
        Account supervisor = supervisor();
        return tables.tryOut(table, proposed.proposal(), supervisor.id());
    }

    @PostMapping("/{table}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Supervisors: puts in force what was tried",
            description = "The same with {mark, reasonCode, reason}; 409 table.not-tried, table.changed-meanwhile")
    InForce putInForce(@PathVariable String table, @RequestBody Proposed proposed) {
        Account supervisor = supervisor();
        return new InForce(tables.putInForce(
                table,
                proposed.proposal(),
                proposed.mark(),
                proposed.reasonCode(),
                proposed.reason(),
                supervisor.id()));
    }

    private Account supervisor() {
        Account account = accounts.current();
        if (!account.is(Role.SUPERVISOR)) {
            throw new Refusal(403, "access.denied");
        }
        return account;
    }
}
