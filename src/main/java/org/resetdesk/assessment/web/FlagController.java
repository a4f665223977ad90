package org.resetdesk.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.assessment.Flags;
import org.resetdesk.assessment.Flags.Flag;
import org.resetdesk.assessment.Flags.Kind;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/flags")
@Tag(name = "flags")
class FlagController {

    private static final int LONGEST_VALUE = 255;

    private final Flags flags;
    private final Accounts accounts;

    FlagController(Flags flags, Accounts accounts) {
        this.flags = flags;
        this.accounts = accounts;
    }

    record FlagList(List<Flag> items, int total) {}

    /** @param kind DEVICE or ACCOUNT */
    record Named(
            @Nullable String kind,
            @Nullable String value,
            @Nullable String reasonCode) {}

    @GetMapping
    @Operation(summary = "Supervisors: flagged devices (serial numbers) and accounts, newest first")
    FlagList list() {
        supervisor();
        List<Flag> all = flags.all();
        return new FlagList(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Supervisors: from now on a person looks at every request of this device or account",
            description = "400 flag.kind, flag.value, decision.no-reason, decision.unknown-reason")
    void raise(@RequestBody Named named) {
        Account supervisor = supervisor();
        flags.raise(kind(named), value(named), reason(named), supervisor.id());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Supervisors: takes a flag away", description = "{kind, value}; 404 flag.unknown")
    void lower(@RequestBody(required = false) @Nullable Named named) {
        Account supervisor = supervisor(); // before what is asked for: some clients leave a DELETE's body out
        if (named == null) {
            throw new Refusal(400, "flag.kind");
        }
        flags.lower(kind(named), value(named), supervisor.id());
    }

    private Account supervisor() {
        Account account = accounts.current();
        if (!account.is(Role.SUPERVISOR)) {
            throw new Refusal(403, "access.denied");
        }
        return account;
    }

    private static Kind kind(Named named) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(named.kind()))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "flag.kind"));
    }

    private static String value(Named named) {
        String value = named.value() == null ? "" : named.value().strip();
        if (value.isEmpty() || value.length() > LONGEST_VALUE) {
            throw new Refusal(400, "flag.value");
        }
        return value;
    }

    private static String reason(Named named) {
        if (named.reasonCode() == null) {
            throw new Refusal(400, "decision.no-reason");
        }
        return named.reasonCode();
    }
}
