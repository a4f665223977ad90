package org.resetdesk.evidence.reading;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One QR code between its finder patterns: how many modules it has, how it is bent, what it says. */
final class QrSheet {

    private static final double LIKE_A_CODE = 0.45;
    private static final int SMALLEST_WITH_VERSION = 41;
    private static final double[] SHARPENINGS = {0, 0.7, 1.5};
    private static final int SIDES_TO_TRY = 2;

    /** Of three finder patterns, each at most 1. */
    private static final double WORTH_BENDING = 2.4;

    private final Grey grey;
    private final QrFrame frame;
    private final List<Candidate> candidates;

    /** What was read, and where: four corners in the view. */
    record Read(String text, Place[] corners) {}

    /** Where something was not read; {@code modules} of a side. */
    record Unread(int modules, Place[] corners) {}

    /** One way to see it. */
    private record Candidate(int side, Projection projection, double likeness) {}

    QrSheet(Grey grey, QrFrame frame) {
        this.grey = grey;
        this.frame = frame;
        this.candidates = candidates();
    }

    private List<Candidate> candidates() {
        List<Integer> sides = frame.sides();
        if (!sides.isEmpty() && sides.get(0) >= SMALLEST_WITH_VERSION) {
            OptionalInt said = VersionMarks.side(grey, frame);
            if (said.isPresent() && sides.contains(said.getAsInt())) {
                sides = List.of(said.getAsInt());
            }
        }
        return sides.stream()
                .flatMap(side -> candidate(side).stream())
                .filter(candidate -> candidate.likeness > LIKE_A_CODE)
                .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness))
                .limit(SIDES_TO_TRY)
                .toList();
    }

    private Optional<Candidate> candidate(int side) {
        return Projection.through(frame.pairs(side))
                .filter(projection -> projection.shows(side, side))
                .map(projection -> new Candidate(side, projection, TimingTracks.likeness(grey, projection, side)));
    }

    Optional<Read> read(TimeBudget budget) {
        for (Candidate candidate : candidates) {
            Optional<Read> read = budget.spent() ? Optional.empty() : read(candidate, budget);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    Optional<Unread> unread() {
        return candidates.stream()
                .findFirst()
                .map(candidate -> new Unread(
                        candidate.side,
                        corners(
                                ElasticGrid.flat(candidate.projection, candidate.side, candidate.side),
                                candidate.side)));
    }

    /** By the alignment patterns first; they may be damaged, so without them as well; and at last with every part moved by itself. */
    private Optional<Read> read(Candidate candidate, TimeBudget budget) {
        int side = candidate.side;
        List<Projection.Pair> pairs = new ArrayList<>(frame.pairs(side));
        List<Anchor> marks =
                new AlignmentMarks(grey, candidate.projection).find(side, Anchor.of(candidate.projection, pairs));
        for (Anchor mark : marks) {
            pairs.add(mark.pair(candidate.projection));
        }
        Projection refined = marks.isEmpty()
                ? candidate.projection
                : Projection.through(pairs).filter(p -> p.shows(side, side)).orElse(candidate.projection);
        ElasticGrid flat = ElasticGrid.flat(refined, side, side);
        Optional<Read> read = read(flat, side);
        if (read.isEmpty() && !marks.isEmpty()) {
            read = read(ElasticGrid.flat(candidate.projection, side, side), side);
        }
        return read.isPresent() || budget.spent() ? read : read(flat.settled(grey, Anchor.of(refined, pairs)), side);
    }

    private Optional<Read> read(ElasticGrid grid, int side) {
        ModuleValues values = ModuleValues.of(grey, grid, side, side);
        for (double sharpening : SHARPENINGS) {
            Optional<String> text = decode(values.sharpened(sharpening).bits());
            if (text.isPresent()) {
                return Optional.of(new Read(text.get(), corners(grid, side)));
            }
        }
        return Optional.empty();
    }

    private static Place[] corners(ElasticGrid grid, int side) {
        return new Place[] {grid.at(0, 0), grid.at(side, 0), grid.at(side, side), grid.at(0, side)};
    }

    /** One of several codes that only together make a text is not a text. */
    private static Optional<String> decode(BitMatrix bits) {
        try {
            DecoderResult result = new Decoder().decode(bits);
            return Optional.ofNullable(result.getText())
                    .filter(text -> !text.isEmpty() && !result.hasStructuredAppend());
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
