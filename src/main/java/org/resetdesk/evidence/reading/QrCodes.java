package org.resetdesk.evidence.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** QR codes, several at once, at any angle, bent or not: found by their finder patterns, straightened, and decoded by ZXing. */
final class QrCodes implements CodeFinder {

    private static final int TRIPLES_TO_TRY = 24;
    private static final int DOUBTFUL_TO_READ = 3;

    /** Of three finder patterns, each at most 1. */
    private static final double SURE = 2.4;

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        try {
            look(view, FinderMarks.in(view.bitmap().getBlackMatrix()), sightings, budget);
        } catch (NotFoundException e) {
            // a plain surface: nothing to be seen
        }
    }

    /** @param marks in the view */
    static void look(View view, List<FinderMark> marks, Sightings sightings, TimeBudget budget) {
        List<FinderMark> used = new ArrayList<>(
                marks.stream().filter(mark -> sightings.covers(view, mark)).toList());
        List<FinderMark> free =
                marks.stream().filter(mark -> !used.contains(mark)).toList();
        List<Framed> doubtful = new ArrayList<>();
        for (FinderTriple triple : FinderTriple.among(free, TRIPLES_TO_TRY)) {
            if (!budget.spent() && used.stream().noneMatch(triple::uses)) {
                QrFrame.of(view.grey(), triple)
                        .map(frame -> new Framed(triple, frame))
                        .ifPresent(framed -> {
                            if (framed.frame.likeness() > SURE) {
                                read(view, framed, sightings, used, budget);
                            } else {
                                doubtful.add(framed);
                            }
                        });
            }
        }
        doubtful.stream()
                .sorted(Comparator.comparingDouble(framed -> -framed.frame.likeness()))
                .limit(DOUBTFUL_TO_READ)
                .filter(framed -> used.stream().noneMatch(framed.triple::uses))
                .takeWhile(framed -> !budget.spent())
                .forEach(framed -> read(view, framed, sightings, used, budget));
    }

    private static void read(View view, Framed framed, Sightings sightings, List<FinderMark> used, TimeBudget budget) {
        QrSheet sheet = new QrSheet(view.grey(), framed.frame);
        Optional<QrSheet.Read> read = sheet.read(budget);
        if (read.isPresent()) {
            sightings.add(new ReadCode(
                    BarcodeFormat.QR_CODE.name(),
                    read.get().text(),
                    view.inPicture(read.get().corners())));
            used.addAll(framed.triple.marks());
        } else if (framed.frame.likeness() > SURE) {
            sheet.unread()
                    .ifPresent(unread ->
                            sightings.unread(new UnreadSquare(view.inPicture(unread.corners()), unread.modules())));
        }
    }

    private record Framed(FinderTriple triple, QrFrame frame) {}
}
