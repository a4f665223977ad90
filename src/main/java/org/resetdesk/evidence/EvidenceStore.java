package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;
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
    private final PictureBytes bytes;
    private final Darkroom darkroom;
    private final ApplicationEventPublisher events;
    private final Readings readings;

    EvidenceStore(
            ResetCases cases,
            Pictures pictures,
            UploadLimits limits,
            EvidenceRows rows,
            StoredPictures stored,
            PictureBytes bytes,
            Darkroom darkroom,
            ApplicationEventPublisher events,
            Readings readings) {
        this.cases = cases;
        this.pictures = pictures;
        this.limits = limits;
        this.rows = rows;
        this.stored = stored;
        this.bytes = bytes;
        this.darkroom = darkroom;
        this.events = events;
        this.readings = readings;
    }

    /**
     * Keeps a picture; an older piece of the same purpose is not current any more.
     *
     * @throws Refusal 404 where there is no such case
     */
    public Evidence keepPicture(CaseNumber caseNumber, Purpose purpose, AcceptedPicture picture) {
        Evidence piece = add(caseNumber, purpose, Form.PICTURE, null, picture.original());
        stored.add(piece.id(), picture);
        picture.developed().ifPresent(developed -> readings.note(piece, developed, cases.now()));
        return piece;
    }

    /** @throws Refusal as {@link Pictures#accept}; 404 where there is no such case */
    public Evidence keepPicture(CaseNumber caseNumber, Purpose purpose, byte[] file) {
        return keepPicture(caseNumber, purpose, pictures.accept(file));
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
        return add(caseNumber, Purpose.FEATURE_CODE, Form.TEXT, harmless, Sha256.of(text));
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
     * @throws Refusal 404 {@code evidence.unknown} where there is no such picture; 503 {@code evidence.busy}: to be tried again
     */
    public PictureReading read(String evidenceId) {
        Evidence piece = rows.find(evidenceId).orElseThrow(EvidenceStore::unknown);
        if (piece.reading() != null) {
            return piece.reading();
        }
        Darkroom.Developed developed =
                darkroom.develop(asItCame(stored.find(evidenceId).orElseThrow(EvidenceStore::unknown)));
        if (!readings.note(piece, developed, cases.now())) {
            // somebody else was faster, and what he has read counts; or it was erased meanwhile
            return rows.find(evidenceId).map(Evidence::reading).orElse(developed.reading());
        }
        if (developed.prints() != null) {
            stored.replace(piece.id(), developed.prints());
        }
        return developed.reading();
    }

    /**
     * A piece of a case, fit to be shown.
     *
     * @throws Refusal 404 {@code evidence.unknown} where that case has no such piece, {@code evidence.unreadable} for a picture that
     *     cannot be decoded; 503 {@code evidence.busy} for one that was not read yet
     */
    @Transactional(readOnly = true)
    public EvidenceContent content(CaseNumber caseNumber, String evidenceId, PictureSize size) {
        Evidence piece = rows.find(evidenceId)
                .filter(found -> found.caseNumber().equals(caseNumber))
                .orElseThrow(EvidenceStore::unknown);
        if (piece.form() == Form.TEXT) {
            return content(
                    "text/plain;charset=UTF-8",
                    Objects.requireNonNull(piece.text()).getBytes(UTF_8));
        }
        StoredPicture picture = stored.find(evidenceId).orElseThrow(EvidenceStore::unknown);
        if (!picture.reEncoded()) {
            return content("image/jpeg", darkroom.print(asItCame(picture)).in(size));
        }
        Sha256 name = picture.in(size);
        return new EvidenceContent("image/jpeg", name.hex(), bytes.stream(name));
    }

    private static EvidenceContent content(String type, byte[] content) {
        return new EvidenceContent(type, Sha256.of(content).hex(), new ByteArrayResource(content));
    }

    private CleanPicture asItCame(StoredPicture picture) {
        return picture.with(bytes.get(picture.full()));
    }

    /** Everything that a case was sent, pictures and texts. */
    public void erase(CaseNumber caseNumber) {
        erase(new CasesErased(List.of(caseNumber), cases.now()));
    }

    @EventListener
    public void erase(CasesErased erased) {
        List<Sha256> contents = stored.contentsOf(erased.values());
        rows.erase(erased.values());
        bytes.sweep(contents);
    }

    private Evidence add(CaseNumber caseNumber, Purpose purpose, Form form, @Nullable String text, Sha256 original) {
        // the lock on the case keeps two pieces that come at once from both being current
        ResetCase resetCase = cases.change(caseNumber, UnaryOperator.identity());
        Evidence piece =
                new Evidence(UUID.randomUUID().toString(), caseNumber, purpose, form, text, cases.now(), true, null);
        rows.add(piece);
        events.publishEvent(new EvidenceKept(
                caseNumber, piece.id(), purpose, form, original.hex(), resetCase.requester(), piece.receivedAt()));
        return piece;
    }

    private static Refusal unknown() {
        return new Refusal(404, "evidence.unknown");
    }

    /** A case of another requester in which the very same picture was sent as the same thing, or nearly the same photo of a label. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> seenFromAnother(String evidenceId) {
        return stored.sentByAnother(evidenceId).or(() -> readings.nearestFromAnother(evidenceId));
    }
}
