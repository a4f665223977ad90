package org.resetdesk.device;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param featureCode what was read, where its signature holds: with VALID, STALE and REUSED, never otherwise
 */
public record FeatureCodeReading(
        FeatureCodeVerdict verdict, @Nullable FeatureCode featureCode) {

    /** No code was found where one should have been. */
    public static final FeatureCodeReading UNREADABLE = new FeatureCodeReading(FeatureCodeVerdict.UNREADABLE, null);

    static final FeatureCodeReading FOREIGN = new FeatureCodeReading(FeatureCodeVerdict.FOREIGN, null);
    static final FeatureCodeReading FORGED = new FeatureCodeReading(FeatureCodeVerdict.FORGED, null);

    static FeatureCodeReading valid(FeatureCode featureCode) {
        return new FeatureCodeReading(FeatureCodeVerdict.VALID, featureCode);
    }

    /** Of several codes in one picture the one nearest to a feature code of ours; {@link #UNREADABLE} where there is none. */
    public static FeatureCodeReading nearest(Stream<FeatureCodeReading> readings) {
        return readings.min(Comparator.comparing(FeatureCodeReading::remoteness))
                .orElse(UNREADABLE);
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
        return new FeatureCodeReading(other, featureCode);
    }

    /** The feature code, if nothing speaks against it. */
    public Optional<FeatureCode> valid() {
        return verdict == FeatureCodeVerdict.VALID ? Optional.ofNullable(featureCode) : Optional.empty();
    }
}
