package org.resetdesk.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.resetdesk.coding.Sha256;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was counted, in one table for all nodes. A count that is forgotten by itself is removed, so that strangers cannot fill the table. */
@Component
@EnableScheduling
class LimitCounts {

    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final int REMOVED_AT_ONCE = 1000;
    private static final int MOST_ROUNDS = 100;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    LimitCounts(DataSource database, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("resetdesk.limit_count")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(new Wall(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGET_AFTER))
                .build();
    }

    /**
     * @param what short name of the limit, with whatever makes its share another one
     * @param who anything at all: what is stored is a hash of it, of bounded length
     * @return empty when one more was counted, else how long until there is room
     */
    Optional<Duration> take(String what, String who, Bandwidth share) {
        ConsumptionProbe probe = bucket(what, who, share).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void giveBack(String what, String who, Bandwidth share) {
        bucket(what, who, share).addTokens(1);
    }

    private BucketProxy bucket(String what, String who, Bandwidth share) {
        return buckets.builder()
                .build(
                        what + "/" + Sha256.of(who).hex(),
                        () -> BucketConfiguration.builder().addLimit(share).build());
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        for (int round = 0; round < MOST_ROUNDS && buckets.removeExpired(REMOVED_AT_ONCE) == REMOVED_AT_ONCE; ) {
            round++;
        }
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
