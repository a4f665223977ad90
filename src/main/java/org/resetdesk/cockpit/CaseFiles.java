package org.resetdesk.cockpit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.assessment.Decision;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.audit.CaseAudit;
import org.resetdesk.notice.CaseNotices;
import org.resetdesk.reason.ReasonText;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.TokenLife;
import org.resetdesk.token.TokenLives;
import org.resetdesk.tracking.Tracking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the features know of one case. */
@Component
@Transactional(readOnly = true)
public class CaseFiles {

    private final CaseAccess access;
    private final Accounts accounts;
    private final WritingLanguage languages;
    private final Tracking tracking;
    private final Decisions decisions;
    private final CaseNotices notices;
    private final TokenLives tokens;
    private final CaseAudit audit;
    private final ReasonWords words;
    private final Clock clock;

    CaseFiles(
            CaseAccess access,
            Accounts accounts,
            WritingLanguage languages,
            Tracking tracking,
            Decisions decisions,
            CaseNotices notices,
            TokenLives tokens,
            CaseAudit audit,
            ReasonWords words,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.languages = languages;
        this.tracking = tracking;
        this.decisions = decisions;
        this.notices = notices;
        this.tokens = tokens;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** @throws org.resetdesk.resetcase.Refusal 404 for what does not exist */
    public CaseFile of(Account reader, String caseNumber) {
        ResetCase resetCase = access.visible(caseNumber);
        Language language = languages.of(reader);
        Names names = new Names(accounts);
        return new CaseFile(
                tracking.oneCase(reader, caseNumber),
                names.of(resetCase.requester()),
                decided(resetCase.number(), language, names),
                told(resetCase.number(), language, names),
                tokens.of(resetCase.number()).stream()
                        .map(token -> token(token, names))
                        .toList(),
                audited(resetCase.number(), names));
    }

    private List<CaseFile.Decided> decided(CaseNumber number, Language language, Names names) {
        return decisions.of(number).stream()
                .map(decision -> new CaseFile.Decided(
                        decision.at(),
                        names.of(decision.decidedBy()),
                        decision.task(),
                        decision.verdict().name(),
                        reason(decision, language),
                        decision.comment()))
                .toList();
    }

    private @Nullable String reason(Decision decision, Language language) {
        String code = decision.reasonCode();
        return code == null
                ? null
                : words.of(code, language, decision.at()).map(ReasonText::why).orElse(code);
    }

    private List<CaseFile.Told> told(CaseNumber number, Language language, Names names) {
        return notices.of(number, language).stream()
                .map(notice -> new CaseFile.Told(
                        notice.at(), names.of(notice.recipient()), notice.text(), notice.readAt(), notice.mail()))
                .toList();
    }

    private CaseFile.Token token(TokenLife token, Names names) {
        boolean expired = !clock.instant().isBefore(token.expiresAt());
        String live = expired ? "EXPIRED" : "LIVE";
        return new CaseFile.Token(
                token.kind().name(),
                token.withdrawnAt() == null ? live : "WITHDRAWN",
                token.issuer(),
                names.ofAny(token.enteredBy()),
                token.fingerprint(),
                token.issuedAt(),
                token.expiresAt(),
                token.withdrawnAt());
    }

    private List<CaseFile.Audited> audited(CaseNumber number, Names names) {
        return audit.of(number).stream()
                .map(entry -> new CaseFile.Audited(
                        entry.at(),
                        names.of(entry.actor()),
                        entry.action(),
                        entry.detail(),
                        entry.sequence(),
                        entry.seal()))
                .toList();
    }
}
