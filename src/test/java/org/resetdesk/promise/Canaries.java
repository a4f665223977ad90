package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Secrets that were used, each with a name, and the search for them in whatever was written meanwhile. */
public final class Canaries {

    /** Shorter than this nothing can be told from chance. */
    static final int SHORTEST = 8;

    @SuppressWarnings("ArrayRecordComponent")
    private record Trace(String name, String form, byte[] bytes) {}

    private final Map<Long, List<Trace>> traces = new HashMap<>();
    private final BitSet starts = new BitSet(1 << 16);
    private final Set<String> names = new TreeSet<>();

    public void add(String name, String secret) {
        add(name, secret.getBytes(UTF_8));
    }

    /** @param secret at least ten bytes, so that every form of it is long enough */
    void add(String name, byte[] secret) {
        if (secret.length < SHORTEST + 2) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
        names.add(name);
        Forms.of(secret).forEach((form, bytes) -> {
            if (bytes.length >= SHORTEST) {
                traces.computeIfAbsent(key(bytes, 0), start -> new ArrayList<>())
                        .add(new Trace(name, form, bytes));
                starts.set(start(bytes, 0));
            }
        });
    }

    public Set<String> names() {
        return names;
    }

    /** Who was found and how: {@code name (form)}. */
    public Set<String> in(byte[] written) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at <= written.length - SHORTEST; at++) {
            if (starts.get(start(written, at))) {
                for (Trace trace : traces.getOrDefault(key(written, at), List.of())) {
                    if (stands(trace.bytes, written, at)) {
                        found.add(trace.name + " (" + trace.form + ")");
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(byte[] trace, byte[] written, int at) {
        return at + trace.length <= written.length
                && Arrays.equals(trace, 0, trace.length, written, at, at + trace.length);
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    private static long key(byte[] bytes, int at) {
        long key = 0;
        for (int i = 0; i < SHORTEST; i++) {
            key = key << 8 | (bytes[at + i] & 0xff);
        }
        return key;
    }
}
