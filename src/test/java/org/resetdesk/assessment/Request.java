package org.resetdesk.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;

/** Facts about requests, in words as they stand in a table for readers. */
final class Request {

    /** Everything that each fact can be, what speaks for a request first. */
    static final Map<String, List<Object>> DOMAINS = domains();

    private Request() {}

    private static Map<String, List<Object>> domains() {
        Map<String, List<Object>> domains = new LinkedHashMap<>();
        domains.put("featureCode", names(FeatureCodeVerdict.values()));
        domains.put("label", names(LabelReading.Match.values()));
        domains.put("refusals", List.of(0, 2, 3));
        domains.put("accountVerified", List.of(true, false));
        for (String name : List.of(
                "challengeLiveElsewhere",
                "vendorIssuer",
                "labelDifferedBefore",
                "approvedByPerson",
                "readerFailed",
                "photoSeenBefore",
                "deviceOpenElsewhere",
                "manyRequests",
                "deviceFlagged",
                "accountFlagged")) {
            domains.put(name, List.of(false, true));
        }
        return domains;
    }

    private static List<Object> names(Enum<?>[] values) {
        return Stream.of(values).<Object>map(Enum::name).toList();
    }

    static Map<String, Object> flawless() {
        Map<String, Object> facts = new LinkedHashMap<>();
        DOMAINS.forEach((name, values) -> facts.put(name, values.get(0)));
        return facts;
    }

    /** {@code featureCode=STALE deviceFlagged}: a flawless request but for this. */
    static Map<String, Object> but(String words) {
        Map<String, Object> facts = flawless();
        for (String word : words.split("\\s+")) {
            if (!word.isEmpty() && !word.equals("-")) {
                String[] parts = word.split("=");
                facts.replace(
                        parts[0],
                        parts.length == 1
                                ? Boolean.TRUE
                                : value(Objects.requireNonNull(facts.get(parts[0]), parts[0]), parts[1]));
            }
        }
        return facts;
    }

    private static Object value(Object like, String text) {
        if (like instanceof Integer) {
            return Integer.valueOf(text);
        }
        return like instanceof Boolean ? Boolean.valueOf(text) : text;
    }

    /** 147,456 of them. */
    static Stream<Map<String, Object>> everyCombination() {
        Stream<Map<String, Object>> all = Stream.of(Map.of());
        for (Map.Entry<String, List<Object>> fact : DOMAINS.entrySet()) {
            all = all.flatMap(facts -> fact.getValue().stream().map(value -> {
                Map<String, Object> more = new HashMap<>(facts);
                more.put(fact.getKey(), value);
                return more;
            }));
        }
        return all;
    }
}
