package org.resetdesk.evidence;

import java.time.Instant;
import java.util.Optional;
import org.resetdesk.evidence.likeness.Likenesses;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

/** What came of pictures that were developed: what is in them, and what they look like. */
@Component
class Readings {

    private final EvidenceRows rows;
    private final Likenesses likenesses;

    Readings(EvidenceRows rows, Likenesses likenesses) {
        this.rows = rows;
        this.likenesses = likenesses;
    }

    /** @return whether this was the first reading of that piece */
    boolean note(Evidence piece, Darkroom.Developed developed, Instant at) {
        if (!rows.note(piece.id(), developed.reading(), at)) {
            return false;
        }
        Prints prints = developed.prints();
        if (piece.purpose() == Purpose.LABEL && prints != null && prints.likeness() != null) {
            likenesses.add(
                    piece.id(),
                    prints.likeness(),
                    developed.reading().codes().stream().map(ReadCode::text).toList());
        }
        return true;
    }

    /** A case of another requester in which nearly the same photo of a label was sent. */
    Optional<CaseNumber> nearestFromAnother(String evidenceId) {
        return likenesses.nearestFromAnother(evidenceId);
    }
}
