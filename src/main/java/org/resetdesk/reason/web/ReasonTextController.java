package org.resetdesk.reason.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.reason.Reason;
import org.resetdesk.reason.ReasonBook;
import org.resetdesk.reason.Reasons;
import org.resetdesk.reason.Wording;
import org.resetdesk.reason.Wording.Typed;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reason-texts")
@Tag(name = "reasons")
class ReasonTextController {

    private final Reasons reasons;
    private final ReasonBook book;
    private final Accounts accounts;

    ReasonTextController(Reasons reasons, ReasonBook book, Accounts accounts) {
        this.reasons = reasons;
        this.book = book;
        this.accounts = accounts;
    }

    record ReasonList(List<Reason> items, int total) {}

    /**
     * @param code of a new reason
     * @param version that the supervisor saw, of a reason that is there
     */
    record Written(
            @Nullable String code,
            @Nullable Integer version,
            @Nullable Typed it,
            @Nullable Typed en,
            @Nullable Boolean offered) {}

    @GetMapping
    @Operation(summary = "Supervisors: every coded reason in both languages, with the words that the desk brought")
    ReasonList list() {
        supervisor();
        List<Reason> all = reasons.all();
        return new ReasonList(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supervisors: a reason of the desk's own, offered from now on",
            description =
                    "{code, it: {why, advice}, en: {why, advice}}, the code as in house.no-invoice; 400 reason.code,"
                            + " reason.words-missing, reason.too-long; 409 reason.exists")
    void add(@RequestBody Written written) {
        Account supervisor = supervisor();
        String code = written.code() == null ? "" : written.code().strip();
        book.add(code, Wording.typed(written.it(), written.en()), supervisor.id());
    }

    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supervisors: what requesters read from now on",
            description =
                    "{version, it: {why, advice}, en: {why, advice}}, the version that was read; 400 reason.version,"
                            + " reason.words-missing, reason.too-long; 404 reason.unknown; 409 reason.changed")
    void reword(@PathVariable String code, @RequestBody Written written) {
        Account supervisor = supervisor();
        book.reword(code, version(written), Wording.typed(written.it(), written.en()), supervisor.id());
    }

    @PostMapping("/{code}/shipped")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supervisors: the words that the desk brought",
            description = "{version}; 400 reason.version, reason.own; 404 reason.unknown; 409 reason.changed")
    void putBack(@PathVariable String code, @RequestBody Written written) {
        Account supervisor = supervisor();
        book.putBack(code, version(written), supervisor.id());
    }

    @PutMapping("/{code}/offered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supervisors: withdraws a reason of the desk's own, or offers it again; old cases keep its words",
            description = "{version, offered}; 400 reason.version, reason.offered, reason.fixed; 404 reason.unknown;"
                    + " 409 reason.changed")
    void offer(@PathVariable String code, @RequestBody Written written) {
        Account supervisor = supervisor();
        if (written.offered() == null) {
            throw new Refusal(400, "reason.offered");
        }
        book.offer(code, version(written), written.offered(), supervisor.id());
    }

    private static int version(Written written) {
        if (written.version() == null) {
            throw new Refusal(400, "reason.version");
        }
        return written.version();
    }

    private Account supervisor() {
        Account account = accounts.current();
        if (!account.is(Role.SUPERVISOR)) {
            throw new Refusal(403, "access.denied");
        }
        return account;
    }
}
