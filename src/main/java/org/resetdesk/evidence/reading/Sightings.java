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

    private final Map<Text, List<ReadCode>> seen = new LinkedHashMap<>();

    void add(List<ReadCode> codes) {
        for (ReadCode code : codes) {
            if (!code.text().isBlank()) {
                seen.computeIfAbsent(new Text(code.format(), code.text()), text -> new ArrayList<>())
                        .add(code);
            }
        }
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
