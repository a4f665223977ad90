package org.resetdesk.notice.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has been told: everything up to {@code settled}, and {@code sent} beyond. As text it is the id of a message, nearly always;
 * while an older message may still appear it is {@code id;settled;sent;sent…}.
 */
record Position(long settled, SortedSet<Long> sent) {

    /** More are only open where a transaction hangs. */
    private static final int MOST = 50;

    private static final Pattern FORM = Pattern.compile("\\d{1,18}(;\\d{1,18}){0," + (MOST + 1) + "}");

    Position {
        sent = new TreeSet<>(sent.tailSet(settled + 1));
        while (sent.size() > MOST) {
            settled = sent.first();
            sent.remove(settled);
        }
    }

    static Position at(long settled) {
        return new Position(settled, new TreeSet<>());
    }

    /** What a client brings back; empty where it never came from here. */
    static Optional<Position> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Long> numbers = Stream.of(text.split(";")).map(Long::valueOf).toList();
        return Optional.of(
                numbers.size() == 1
                        ? at(numbers.get(0))
                        : new Position(numbers.get(1), new TreeSet<>(numbers.subList(2, numbers.size()))));
    }

    boolean knows(long id) {
        return id <= settled || sent.contains(id);
    }

    /** After a message, told in the order of ids with all that can be seen, when nothing up to {@code mark} can appear any more. */
    Position after(long id, long mark) {
        SortedSet<Long> more = new TreeSet<>(sent);
        more.add(id);
        return new Position(Math.max(settled, Math.min(mark, id)), more);
    }

    /** Everything up to {@code mark} has been told. */
    Position upTo(long mark) {
        return new Position(Math.max(settled, mark), sent);
    }

    /** To be sent with that message. */
    String with(long id) {
        if (sent.isEmpty() && settled == id) {
            return Long.toString(id);
        }
        List<String> numbers = new ArrayList<>(List.of(Long.toString(id), Long.toString(settled)));
        sent.forEach(each -> numbers.add(each.toString()));
        return String.join(";", numbers);
    }

    /** To be sent before any message. */
    String alone() {
        return with(settled);
    }
}
