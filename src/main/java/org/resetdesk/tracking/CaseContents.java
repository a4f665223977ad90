package org.resetdesk.tracking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.Findings;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.TokenStatus;
import org.resetdesk.token.Tokens;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a case holds, as far as its reader may see it: findings, evidence, the outside of its token. */
@Component
class CaseContents {

    /** These speak of other people's cases, or of what the desk thinks of somebody: for staff alone. */
    private static final Set<String> FOR_STAFF =
            Set.of("device.open-elsewhere", "photo.seen-before", "flag.device", "flag.account");

    private final Findings findings;
    private final EvidenceStore evidence;
    private final Tokens tokens;
    private final MessageSource words;

    CaseContents(Findings findings, EvidenceStore evidence, Tokens tokens, MessageSource words) {
        this.findings = findings;
        this.evidence = evidence;
        this.tokens = tokens;
        this.words = words;
    }

    List<FindingView> findings(ResetCase resetCase, Account reader, Language language) {
        return findings.of(resetCase.number()).stream()
                .filter(finding -> reader.staff() || !FOR_STAFF.contains(finding.code()))
                .map(finding -> view(finding, reader, language))
                .toList();
    }

    private FindingView view(Finding finding, Account reader, Language language) {
        return new FindingView(
                finding.code(),
                text(finding, reader, language),
                finding.evidenceId(),
                reader.staff() ? new TreeMap<>(finding.measured()) : Map.of());
    }

    /** What was found, and for the requester what he can do about it. */
    private String text(Finding finding, Account reader, Language language) {
        Object[] details = new TreeMap<>(finding.facts()).values().toArray();
        String key = "finding." + finding.code();
        String found = sentence(words.getMessage(key, details, language.locale()));
        return reader.staff()
                ? found
                : found + " " + sentence(words.getMessage(key + ".advice", details, language.locale()));
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    List<EvidenceView> evidence(ResetCase resetCase) {
        return evidence.of(resetCase.number()).stream()
                .map(piece -> new EvidenceView(piece.id(), piece.purpose().name(), piece.receivedAt(), piece.current()))
                .toList();
    }

    @Nullable
    TokenView token(ResetCase resetCase) {
        return tokens.status(resetCase.number())
                .filter(TokenStatus::live)
                .map(status -> new TokenView(
                        status.kind().name(), status.issuedAt(), status.expiresAt(), status.fingerprint()))
                .orElse(null);
    }
}
