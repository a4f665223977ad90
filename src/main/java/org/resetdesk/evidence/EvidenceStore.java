package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What requesters have sent to show that the device is there. */
@Service
@Transactional
public class EvidenceStore {

    private static final int LONGEST_TEXT = 4096;

    private final ResetCases cases;
    private final Pictures pictures;
    private final UploadLimits limits;
    private final EvidenceRows rows;
    private final StoredPictures stored;
    private final Darkroom darkroom;

    EvidenceStore(
            ResetCases cases,
            Pictures pictures,
            UploadLimits limits,
            EvidenceRows rows,
            StoredPictures stored,
            Darkroom darkroom) {
        this.cases = cases;
        this.pictures = pictures;
        this.limits = limits;
        this.rows = rows;
        this.stored = stored;
        this.darkroom = darkroom;
    }

    /**
     * Keeps a picture without its metadata; an older piece of the same purpose is not current any more.
     *
     * @throws Refusal as {@link Pictures#check}; 404 where there is no such case
     */
    public Evidence keepPicture(CaseNumber caseNumber, Purpose purpose, byte[] file) {
        CleanPicture picture = pictures.clean(file);
        Evidence piece = add(caseNumber, purpose, Form.PICTURE, null);
        stored.add(piece.id(), picture, sha256(file));
        return piece;
    }

    /**
     * Keeps a feature code that came as text, whatever it says; characters that no feature code has are made harmless.
     *
     * @throws Refusal 413 {@code submission.too-large} over 4096 characters; 404 where there is no such case
     */
    public Evidence keepFeatureCode(CaseNumber caseNumber, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw limits.tooLarge();
        }
        String harmless = text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "\uFFFD");
        return add(caseNumber, Purpose.FEATURE_CODE, Form.TEXT, harmless);
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> current(CaseNumber caseNumber, Purpose purpose) {
        return rows.current(caseNumber, purpose);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> of(CaseNumber caseNumber) {
        return rows.of(caseNumber);
    }

    /**
     * Reads a picture once, and from then on keeps the desk's own JPEG in place of what was sent; called again, it answers the same. A
     * picture that cannot be decoded stays as it is.
     *
     * @throws Refusal 404 {@code evidence.unknown} where there is no such picture
     */
    public PictureReading read(String evidenceId) {
        Evidence piece = rows.find(evidenceId).orElseThrow(EvidenceStore::unknown);
        if (piece.reading() != null) {
            return piece.reading();
        }
        CleanPicture picture =
                stored.find(evidenceId).orElseThrow(EvidenceStore::unknown).picture();
        Darkroom.Developed developed = darkroom.develop(picture);
        if (rows.note(evidenceId, developed.reading(), cases.now())) {
            developed.ifDecoded((decoded, jpeg) -> stored.replace(evidenceId, decoded, jpeg));
        }
        return rows.find(evidenceId).map(Evidence::reading).orElse(developed.reading());
    }

    /**
     * A piece of a case, fit to be shown.
     *
     * @throws Refusal 404 {@code evidence.unknown} where that case has no such piece, {@code evidence.unreadable} for a picture that
     *     cannot be decoded
     */
    @Transactional(readOnly = true)
    public EvidenceContent content(CaseNumber caseNumber, String evidenceId) {
        Evidence piece = rows.find(evidenceId)
                .filter(found -> found.caseNumber().equals(caseNumber))
                .orElseThrow(EvidenceStore::unknown);
        if (piece.form() == Form.TEXT) {
            return new EvidenceContent(
                    "text/plain;charset=UTF-8",
                    Objects.requireNonNull(piece.text()).getBytes(UTF_8));
        }
        StoredPicture picture = stored.find(evidenceId).orElseThrow(EvidenceStore::unknown);
        byte[] jpeg = picture.reEncoded() ? picture.picture().bytes() : darkroom.print(picture.picture());
        return new EvidenceContent("image/jpeg", jpeg);
    }

    /** Everything that a case was sent, pictures and texts. */
    public void erase(CaseNumber caseNumber) {
        rows.erase(caseNumber);
    }

    private Evidence add(CaseNumber caseNumber, Purpose purpose, Form form, @Nullable String text) {
        // the lock on the case keeps two pieces that come at once from both being current
        cases.change(caseNumber, UnaryOperator.identity());
        Evidence piece =
                new Evidence(UUID.randomUUID().toString(), caseNumber, purpose, form, text, cases.now(), true, null);
        rows.add(piece);
        return piece;
    }

    private static Refusal unknown() {
        return new Refusal(404, "evidence.unknown");
    }

    /** Whether the very same picture was sent as the same thing in a case of another requester. */
    @Transactional(readOnly = true)
    public boolean seenFromAnother(String evidenceId) {
        return stored.sentByAnother(evidenceId);
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
