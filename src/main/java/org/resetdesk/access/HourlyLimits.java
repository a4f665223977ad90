package org.resetdesk.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** How often an account may do something within an hour, counted for all nodes together. */
@Component
public class HourlyLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final ProxyManager<String> buckets;

    HourlyLimits(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("resetdesk.hourly_limit")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(new Wall(clock))
                .build();
    }

    /**
     * Counts one more, unless the hour's share is used up. To be called outside a transaction: what was counted stays counted.
     *
     * @param what a short name for it
     * @param perHour the share; changed in the settings, it holds at once
     * @return empty when it was counted, else how long until there is room again
     */
    public Optional<Duration> count(String what, String accountId, int perHour) {
        // the share is part of the key, for a bucket keeps the share that it was made with
        ConsumptionProbe probe = buckets.builder()
                .build(what + "/" + perHour + "/" + accountId, () -> share(perHour))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static BucketConfiguration share(int perHour) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perHour)
                        .refillIntervally(perHour, WINDOW)
                        .build())
                .build();
    }

    private record Wall(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
