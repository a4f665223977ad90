package org.resetdesk.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.tracking.CasePage;
import org.resetdesk.tracking.CaseView;
import org.resetdesk.tracking.Tracking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final int LARGEST_PAGE = 100;

    private final Tracking tracking;
    private final Accounts accounts;

    CaseController(Tracking tracking, Accounts accounts) {
        this.tracking = tracking;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(
            summary = "Cases, newest first",
            description =
                    "queuePosition: 1 is next or being looked at; cases that wait for a person and cases that the desk checks alone stand"
                            + " in two queues. estimatedAt: until then about 88 of 100 such cases are handled (token, question or"
                            + " refusal), in the desk's opening hours; never in the past, rounded to what its distance is worth, null"
                            + " until three cases of the kind were handled. estimatedFrom: before then it is unlikely; null where it can"
                            + " be any moment. All three only while IN_PROGRESS. 400 cases.state")
    CasePage list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return tracking.cases(
                accounts.current(), state(state), Math.max(page, 0), Math.min(Math.max(size, 1), LARGEST_PAGE));
    }

    @GetMapping("/{caseNumber}")
    @Operation(
            summary = "Everything that the reader may see of one case",
            description =
                    "awaited, only while NEEDS_ACTION: which piece of evidence is NEEDED, WELCOME or KEPT, with reasons,"
                            + " the words of the person who asked, and until when. For staff alone: evidence[] also with width, height, codes"
                            + " {format, text, outline in pixels of the picture, match} and device {serialNumber, match, model, firmware,"
                            + " issuedAt}; findings[] also with what was measured and the rule behind it. 404 case.unknown")
    CaseView one(@PathVariable String caseNumber) {
        return tracking.oneCase(accounts.current(), caseNumber);
    }

    private static @Nullable CaseState state(String name) {
        if (name.isBlank()) {
            return null;
        }
        return Arrays.stream(CaseState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "cases.state"));
    }
}
