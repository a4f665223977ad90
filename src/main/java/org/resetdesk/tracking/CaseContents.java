package org.resetdesk.tracking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.FindingWords;
import org.resetdesk.assessment.Findings;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.PictureSizes;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.TokenStatus;
import org.resetdesk.token.Tokens;
import org.resetdesk.token.share.Shares;
import org.springframework.stereotype.Component;

/** What a case holds, as far as its reader may see it: findings, evidence, the outside of its token. */
@Component
class CaseContents {

    /** These speak of other people's cases, or of what the desk thinks of somebody: for staff alone. */
    private static final Set<String> FOR_STAFF =
            Set.of("device.open-elsewhere", "photo.seen-before", "flag.device", "flag.account");

    private final Findings findings;
    private final EvidenceStore evidence;
    private final PictureSizes sizes;
    private final SeenEvidence seen;
    private final Tokens tokens;
    private final Shares shares;
    private final FindingWords words;

    CaseContents(
            Findings findings,
            EvidenceStore evidence,
            PictureSizes sizes,
            SeenEvidence seen,
            Tokens tokens,
            Shares shares,
            FindingWords words) {
        this.findings = findings;
        this.evidence = evidence;
        this.sizes = sizes;
        this.seen = seen;
        this.tokens = tokens;
        this.shares = shares;
        this.words = words;
    }

    List<FindingView> findings(ResetCase resetCase, Account reader, Language language) {
        return findings.of(resetCase.number()).stream()
                .filter(finding -> reader.staff() || !forStaff(finding))
                .map(finding -> view(finding, resetCase, reader, language))
                .toList();
    }

    private FindingView view(Finding finding, ResetCase resetCase, Account reader, Language language) {
        return new FindingView(
                finding.code(),
                reader.staff()
                        ? words.found(finding, language)
                        : words.withAdvice(finding, language, resetCase.state()),
                finding.evidenceId(),
                finding.severity(),
                reader.staff() ? new TreeMap<>(finding.measured()) : Map.of(),
                reader.staff() ? new TreeMap<>(finding.rule()) : Map.of());
    }

    static boolean forStaff(Finding finding) {
        return FOR_STAFF.contains(finding.code());
    }

    List<EvidenceView> evidence(ResetCase resetCase, Account reader) {
        Map<String, PictureSizes.Size> sizes = reader.staff() ? this.sizes.of(resetCase.number()) : Map.of();
        return evidence.of(resetCase.number()).stream()
                .map(piece -> new EvidenceView(
                        piece.id(),
                        piece.purpose().name(),
                        piece.receivedAt(),
                        piece.current(),
                        reader.staff() ? seen.of(resetCase, piece, sizes.get(piece.id())) : null))
                .toList();
    }

    /** To whom a link went is between the requester and his helper; staff see that there is one, and what became of it. */
    List<ShareView> shares(ResetCase resetCase, Account reader) {
        boolean own = resetCase.isOwnedBy(reader.id());
        return shares.of(resetCase.number()).stream()
                .map(status -> ShareView.of(status, own))
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
