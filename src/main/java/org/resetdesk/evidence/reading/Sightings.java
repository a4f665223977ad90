package org.resetdesk.evidence.reading;

import com.google.zxing.BarcodeFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stages have seen, and what of it can be believed. The square codes correct errors and so prove themselves; a bar code has one
 * check character, so one line is no proof: several lines must say the same.
 */
final class Sightings {

    private static final int LINES_TO_BELIEVE = 3;

    private final List<UnreadSquare> unread = new ArrayList<>();
    private final Map<Text, List<ReadCode>> seen = new LinkedHashMap<>();

    void add(ReadCode code) {
        if (!code.text().isBlank()) {
            seen.computeIfAbsent(new Text(code.format(), code.text()), text -> new ArrayList<>())
                    .add(code);
        }
    }

    /** The last word counts: later stages see better. */
    void unread(UnreadSquare square) {
        unread.removeIf(other -> other.overlaps(square));
        unread.add(square);
    }

    /** Those that no other stage has read. */
    List<UnreadSquare> unread() {
        return unread.stream()
                .filter(square -> believed().stream().noneMatch(square::touches))
                .toList();
    }

    /** Whether a mark belongs to a code that has been read. */
    boolean covers(View view, FinderMark mark) {
        Point middle = view.inPicture(mark.centre()).get(0);
        return believed().stream()
                .anyMatch(code -> Outlines.cover(code.outline(), middle, 4 * mark.module() / view.scale()));
    }

    /** Each text once, in the order of appearance. */
    List<ReadCode> believed() {
        return seen.values().stream()
                .filter(Sightings::believable)
                .map(same -> same.get(same.size() / 2))
                .toList();
    }

    private static boolean believable(List<ReadCode> same) {
        boolean barCode = same.get(0).format().equals(BarcodeFormat.CODE_128.name());
        return !barCode || same.size() >= LINES_TO_BELIEVE;
    }

    private record Text(String format, String text) {}
}
