package org.resetdesk.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Verification;
import org.resetdesk.account.VerificationEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells applicants how their verification goes, and distributors who asks them to vouch: a message and a mail each time. */
@Component
class VerificationNotices {

    /** Longer than the sender's patience with a mail server. */
    private static final Duration USEFUL = Duration.ofDays(7);

    private final Messages messages;
    private final SealedLetters letters;
    private final VerificationLetters writer;
    private final Accounts accounts;

    VerificationNotices(Messages messages, SealedLetters letters, VerificationLetters writer, Accounts accounts) {
        this.messages = messages;
        this.letters = letters;
        this.writer = writer;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(VerificationEvent event) {
        Verification verification = event.verification();
        switch (event.kind()) {
            // the code itself is the news, and comes at once
            case VOUCHED -> {}
            case ASKED, REMINDER -> tell(event, verification.distributor(), verification.applicant());
            case CODE_SENT, VERIFIED, REFUSED, UNANSWERED, NOT_REDEEMED ->
                tell(event, verification.applicant(), verification.distributor());
        }
    }

    private void tell(VerificationEvent event, String readerId, String otherId) {
        accounts.find(readerId).ifPresent(reader -> {
            String other = accounts.find(otherId).map(Account::name).orElse(otherId);
            String key = String.join(
                    "/",
                    event.verification().key(),
                    event.kind().name(),
                    "at-" + ChronoUnit.MICROS.between(Instant.EPOCH, event.at()));
            messages.keep(new Notice(key, null, readerId, kind(event), event.at(), details(event, other)));
            if (reader.email() != null) {
                letters.put(
                        key,
                        new Posting(reader.email(), writer.write(event, reader, other)),
                        event.until() == null ? event.at().plus(USEFUL) : event.until());
            }
        });
    }

    /** In the words that clients know. */
    private static Kind kind(VerificationEvent event) {
        return switch (event.kind()) {
            case ASKED -> Kind.IN_REVIEW;
            case REMINDER -> Kind.REMINDER;
            case VOUCHED, CODE_SENT -> Kind.EVIDENCE_REQUESTED;
            case VERIFIED, REFUSED, UNANSWERED, NOT_REDEEMED -> Kind.CLOSED;
        };
    }

    private static Details details(VerificationEvent event, String other) {
        Map<String, String> facts = new HashMap<>();
        facts.put(MessageWords.VERIFICATION, event.kind().name());
        facts.put(MessageWords.SUBJECT, OneLine.of(other));
        if (event.until() != null) {
            facts.put("until", event.until().toString());
        }
        return new Details(facts);
    }
}
