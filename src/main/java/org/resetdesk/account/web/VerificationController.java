package org.resetdesk.account.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.AuthenticationCodes;
import org.resetdesk.account.Role;
import org.resetdesk.account.Verification;
import org.resetdesk.account.VerificationState;
import org.resetdesk.account.Verifications;
import org.resetdesk.resetcase.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What applicants, and the distributors whom they chose, see of a verification. */
@RestController
@RequestMapping("/api")
class VerificationController {

    /** @param state {@code NONE} for whoever never asked */
    record Own(
            @Nullable String key,
            String state,
            @Nullable String company,
            @Nullable String vatNumber,
            @Nullable Named distributor,
            @Nullable Instant askedAt,
            @Nullable Instant updatedAt,
            @Nullable Integer triesLeft) {}

    record Named(String id, String name) {}

    record Applicant(String name, @Nullable String email) {}

    record Asked(String key, String state, String company, String vatNumber, Applicant applicant, Instant askedAt) {}

    record Distributors(List<Named> items, long total) {}

    private final Verifications verifications;
    private final AuthenticationCodes codes;
    private final Accounts accounts;

    VerificationController(Verifications verifications, AuthenticationCodes codes, Accounts accounts) {
        this.verifications = verifications;
        this.codes = codes;
        this.accounts = accounts;
    }

    /** How far the caller himself has come. */
    @GetMapping("/verification")
    Own own() {
        return verifications
                .latestOf(accounts.current().id())
                .map(this::own)
                .orElseGet(() -> new Own(null, "NONE", null, null, null, null, null, null));
    }

    /** What the distributor is asked to vouch for; for him and for the applicant alone. */
    @GetMapping("/verifications/{key}")
    Asked asked(@PathVariable String key) {
        Verification found = verifications.get(key);
        String reader = accounts.current().id();
        if (!reader.equals(found.distributor()) && !reader.equals(found.applicant())) {
            throw new Refusal(404, "verification.unknown");
        }
        return new Asked(
                found.key(),
                found.state().name(),
                found.company(),
                found.vatNumber(),
                accounts.find(found.applicant())
                        .map(account -> new Applicant(account.name(), account.email()))
                        .orElseGet(() -> new Applicant(found.applicant(), null)),
                found.askedAt());
    }

    /** Whom an applicant can ask. */
    @GetMapping("/distributors")
    Distributors distributors() {
        Account reader = accounts.current();
        if (!reader.is(Role.APPLICANT)) {
            throw new Refusal(403, "access.denied");
        }
        List<Named> named = accounts.in(Role.DISTRIBUTOR).stream()
                .filter(distributor -> !distributor.id().equals(reader.id()))
                .map(distributor -> new Named(distributor.id(), distributor.name()))
                .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Distributors(named, named.size());
    }

    private Own own(Verification found) {
        return new Own(
                found.key(),
                found.state().name(),
                found.company(),
                found.vatNumber(),
                accounts.find(found.distributor())
                        .map(account -> new Named(account.id(), account.name()))
                        .orElse(null),
                found.askedAt(),
                found.updatedAt(),
                found.state() == VerificationState.CODE_SENT ? codes.triesLeft(found.key()) : null);
    }
}
