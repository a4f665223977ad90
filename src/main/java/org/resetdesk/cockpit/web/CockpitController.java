package org.resetdesk.cockpit.web;

import io.swagger.v3.oas.annotations.Operation;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.cockpit.CaseFile;
import org.resetdesk.cockpit.CaseFiles;
import org.resetdesk.cockpit.CaseSearch;
import org.resetdesk.cockpit.FoundCases;
import org.resetdesk.cockpit.Overview;
import org.resetdesk.cockpit.Overviews;
import org.resetdesk.resetcase.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cockpit")
class CockpitController {

    private final Accounts accounts;
    private final Overviews overviews;
    private final CaseSearch search;
    private final CaseFiles files;

    CockpitController(Accounts accounts, Overviews overviews, CaseSearch search, CaseFiles files) {
        this.accounts = accounts;
        this.overviews = overviews;
        this.search = search;
        this.files = files;
    }

    @GetMapping("/overview")
    @Operation(
            summary = "How the desk stands",
            description =
                    "Open cases by state, the eight that wait longest, incidents by cause. Staff; 403 access.denied")
    Overview overview() {
        staff();
        return overviews.now();
    }

    @GetMapping("/cases")
    @Operation(
            summary = "Cases, open and closed, that match what was typed; at most 50, newest first",
            description =
                    "query: a case number or its digits, the beginning of a serial number, part of the requester's name, id or mail"
                            + " address; empty for the newest. Staff; 403 access.denied")
    FoundCases cases(@RequestParam(defaultValue = "") String query) {
        staff();
        return search.find(query);
    }

    @GetMapping("/cases/{caseNumber}")
    @Operation(
            summary = "Everything that the desk knows about a case, except the secret",
            description =
                    "What /api/cases/{caseNumber} tells staff, and beside it requester, decisions, notices with their delivery, tokens"
                            + " (never the token), audit entries with seal: WAITING, SEALED, SIGNED, BROKEN. Staff; 403 access.denied,"
                            + " 404 case.unknown")
    CaseFile file(@PathVariable String caseNumber) {
        return files.of(staff(), caseNumber);
    }

    private Account staff() {
        Account reader = accounts.current();
        if (!reader.staff()) {
            throw new Refusal(403, "access.denied");
        }
        return reader;
    }
}
