package org.resetdesk.token.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.HourlyLimits;
import org.resetdesk.account.Account;
import org.resetdesk.account.MailAddress;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.share.Share;
import org.resetdesk.token.share.Shares;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time links, for the requester who sends them. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/shares")
@Tag(name = "token")
class ShareController {

    private final TokenOwner owner;
    private final Shares shares;
    private final WritingLanguage languages;
    private final HourlyLimits limits;
    private final int sharesPerHour;

    ShareController(
            TokenOwner owner,
            Shares shares,
            WritingLanguage languages,
            HourlyLimits limits,
            @Value("${resetdesk.limit-shares-per-hour:10}") int sharesPerHour) {
        this.owner = owner;
        this.shares = shares;
        this.languages = languages;
        this.limits = limits;
        this.sharesPerHour = sharesPerHour;
    }

    record Recipient(@Nullable String email, @Nullable String language) {}

    record Sent(String id, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Mails a link that shows the token once, to somebody without an account",
            description =
                    "language it or en, else the requester's. 400 share.email, share.language; 403 token.forbidden,"
                            + " account.not-verified; 404 case.unknown; 409 case.state; 410 token.gone; 429 share.limit with Retry-After")
    Sent send(@PathVariable String caseNumber, @RequestBody Recipient helper) {
        ResetCase own = owner.own(caseNumber);
        Account sender = owner.verified();
        MailAddress to = MailAddress.parse(helper.email()).orElseThrow(() -> new Refusal(400, "share.email"));
        Language language = language(helper, sender);
        if (own.state() != CaseState.TO_CONFIRM) {
            throw Refusal.wrongState(own);
        }
        limits.count("share", sender.id(), sharesPerHour).ifPresent(this::refuse);
        Share share = shares.send(own.number(), sender, to, language);
        return new Sent(share.id().toString(), share.expiresAt());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cancels a link that nobody has opened",
            description = "403 token.forbidden; 404 case.unknown, share.unknown; 409 share.opened")
    void cancel(@PathVariable String caseNumber, @PathVariable String id) {
        ResetCase own = owner.own(caseNumber);
        shares.cancel(own.number(), uuid(id), own.requester());
    }

    private Language language(Recipient helper, Account sender) {
        return helper.language() == null
                ? languages.of(sender)
                : Language.of(helper.language()).orElseThrow(() -> new Refusal(400, "share.language"));
    }

    private void refuse(Duration wait) {
        throw Refusal.tooMany("share.limit", wait, sharesPerHour);
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(404, "share.unknown");
        }
    }
}
