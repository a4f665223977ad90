package org.resetdesk.device;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param featureCode what was read, where its signature holds: with VALID, STALE and REUSED, never otherwise
 * @param foreignCodes with FOREIGN, the texts that were read and are not ours; an issuer for another brand may know them
 */
public record FeatureCodeReading(
        FeatureCodeVerdict verdict, @Nullable FeatureCode featureCode, List<String> foreignCodes) {

    /** No code was found where one should have been. */
    public static final FeatureCodeReading UNREADABLE =
            new FeatureCodeReading(FeatureCodeVerdict.UNREADABLE, null, List.of());

    static final FeatureCodeReading FORGED = new FeatureCodeReading(FeatureCodeVerdict.FORGED, null, List.of());

    static FeatureCodeReading foreign(String text) {
        return new FeatureCodeReading(FeatureCodeVerdict.FOREIGN, null, List.of(text));
    }

    static FeatureCodeReading valid(FeatureCode featureCode) {
        return new FeatureCodeReading(FeatureCodeVerdict.VALID, featureCode, List.of());
    }

    /**
     * Of several codes in one picture the one nearest to a feature code of ours; {@link #UNREADABLE} where there is none. Foreign ones are
     * taken together.
     */
    public static FeatureCodeReading nearest(Stream<FeatureCodeReading> readings) {
        return readings.sorted(Comparator.comparing(FeatureCodeReading::remoteness))
                .reduce((nearest, other) -> nearest.foreignCodes.isEmpty() ? nearest : nearest.and(other))
                .orElse(UNREADABLE);
    }

    private FeatureCodeReading and(FeatureCodeReading other) {
        return new FeatureCodeReading(
                verdict,
                featureCode,
                Stream.concat(foreignCodes.stream(), other.foreignCodes.stream())
                        .toList());
    }

    private int remoteness() {
        return switch (verdict) {
            case VALID -> 0;
            case STALE, REUSED -> 1;
            case FORGED -> 2;
            case FOREIGN -> 3;
            case UNREADABLE -> 4;
        };
    }

    /** The same feature code, judged otherwise. */
    public FeatureCodeReading but(FeatureCodeVerdict other) {
        return new FeatureCodeReading(other, featureCode, foreignCodes);
    }

    /** The feature code, if nothing speaks against it. */
    public Optional<FeatureCode> valid() {
        return verdict == FeatureCodeVerdict.VALID ? Optional.ofNullable(featureCode) : Optional.empty();
    }
}
