package org.resetdesk.device;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what devices export (FORMATS.md, "Feature code"). */
@Component
public class FeatureCodes {

    /** A clock may be a little fast; one that is ahead by more than this is wrong. */
    private static final Duration FAST_CLOCK = Duration.ofDays(1);

    private final FeatureCodeVerifier verifier;
    private final Challenges challenges;
    private final Clock clock;
    private final DeviceSettings settings;

    FeatureCodes(FeatureCodeVerifier verifier, Challenges challenges, Clock clock, DeviceSettings settings) {
        this.verifier = verifier;
        this.challenges = challenges;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The JWS text in an exported file, unverified.
     *
     * @throws Refusal 400 {@code submission.feature-code-file} when it is not such a file
     */
    public static String fromFile(byte[] xml) {
        return FeatureCodeFile.read(xml);
    }

    /** VALID, FORGED or FOREIGN, from the text alone. */
    public FeatureCodeReading verify(String text) {
        return verifier.verify(text);
    }

    /** The reading as it counts for a case; notes when the desk saw this challenge first. */
    @Transactional
    public FeatureCodeReading assess(String text, CaseNumber forCase) {
        FeatureCodeReading reading = verify(text);
        FeatureCode code = reading.featureCode();
        if (code == null) {
            return reading;
        }
        Challenges.Known known = challenges.note(code.challenge(), code.serialNumber());
        return judge(reading, code, known, holder -> !holder.equals(forCase));
    }

    /** The reading as it would be before there is a case: REUSED with the challenge of any case. Stores nothing. */
    @Transactional(readOnly = true)
    public FeatureCodeReading preview(String text) {
        FeatureCodeReading reading = verify(text);
        FeatureCode code = reading.featureCode();
        if (code == null) {
            return reading;
        }
        return judge(reading, code, challenges.find(code.challenge()).orElse(null), holder -> true);
    }

    /** Counted from when the device made it, or the desk saw it first, whatever was earlier and can be believed. */
    @Transactional(readOnly = true)
    public Freshness freshness(FeatureCode code) {
        Instant now = clock.instant();
        Instant seen = challenges.firstSeen(code.challenge()).orElse(now);
        boolean believed = isPlausible(code.issuedAt(), now) && code.issuedAt().isBefore(seen);
        Instant end = (believed ? code.issuedAt() : seen).plus(settings.challengeMaxAge());
        return new Freshness(end.minus(settings.challengeMaxAge().dividedBy(4)), end);
    }

    private FeatureCodeReading judge(
            FeatureCodeReading reading,
            FeatureCode code,
            Challenges.@Nullable Known known,
            Predicate<CaseNumber> another) {
        if (known != null && known.holder() != null && another.test(known.holder())) {
            return reading.but(FeatureCodeVerdict.REUSED);
        }
        return isStale(code, known == null ? null : known.firstSeen())
                ? reading.but(FeatureCodeVerdict.STALE)
                : reading;
    }

    private boolean isStale(FeatureCode code, @Nullable Instant firstSeen) {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.challengeMaxAge());
        boolean seenTooLongAgo = firstSeen != null && firstSeen.isBefore(oldest);
        return seenTooLongAgo
                || (isPlausible(code.issuedAt(), now) && code.issuedAt().isBefore(oldest));
    }

    /** A device that lost power says 1970 or 2000: that is no reason to refuse it. */
    private boolean isPlausible(Instant issuedAt, Instant now) {
        Instant serviceStart = settings.serviceStart().atStartOfDay().toInstant(UTC);
        return !issuedAt.isBefore(serviceStart) && !issuedAt.isAfter(now.plus(FAST_CLOCK));
    }
}
