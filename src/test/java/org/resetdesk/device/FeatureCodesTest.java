package org.resetdesk.device;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.device.FeatureCodeVerdict.FOREIGN;
import static org.resetdesk.device.FeatureCodeVerdict.FORGED;
import static org.resetdesk.device.FeatureCodeVerdict.REUSED;
import static org.resetdesk.device.FeatureCodeVerdict.STALE;
import static org.resetdesk.device.FeatureCodeVerdict.VALID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class FeatureCodesTest {

    private static final String SERIAL = "RDX1-ASSESS-0001";

    @Autowired
    FeatureCodes featureCodes;

    @Autowired
    Challenges challenges;

    @Autowired
    ResetCases cases;

    @Autowired
    DeviceSecret secret;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    String challenge = Factory.newChallenge();

    @BeforeEach
    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void a_fresh_feature_code_is_valid_as_often_as_its_own_case_asks() {
        CaseNumber mine = newCase();
        String code = code(clock.instant());

        assertThat(assess(code, mine)).isEqualTo(VALID);
        assertThat(hold(mine)).isTrue();
        assertThat(hold(mine)).isTrue();
        assertThat(assess(code, mine)).isEqualTo(VALID);
    }

    @Test
    void E07_a_feature_code_issued_more_than_a_day_ago_is_stale() {
        Instant now = clock.instant();

        assertThat(assess(code(now.minus(Duration.ofHours(23))), newCase())).isEqualTo(VALID);
        assertThat(assess(code(now.minus(Duration.ofHours(25))), newCase())).isEqualTo(STALE);
    }

    @Test
    void E08_a_device_clock_that_cannot_be_right_is_no_reason_to_refuse() {
        Instant now = clock.instant();

        assertThat(Stream.of(
                        Instant.EPOCH,
                        Instant.parse("2000-01-01T00:00:00Z"),
                        Instant.parse("2023-12-31T23:59:59Z"),
                        now.plus(Duration.ofDays(2)),
                        Instant.parse("9999-12-31T23:59:59Z")))
                .allSatisfy(issuedAt -> assertThat(preview(code(issuedAt))).isEqualTo(VALID));
        assertThat(preview(code(Instant.parse("2024-01-01T00:00:00Z")))).isEqualTo(STALE);
    }

    @Test
    void E09_a_feature_code_grows_stale_while_its_case_waits_whatever_the_device_clock_says() {
        CaseNumber mine = newCase();
        String code = code(Instant.EPOCH);
        assertThat(assess(code, mine)).isEqualTo(VALID);
        assertThat(hold(mine)).isTrue();

        clock.advance(Duration.ofHours(23).plusMinutes(59));
        assertThat(assess(code, mine)).isEqualTo(VALID);

        clock.advance(Duration.ofMinutes(2));
        assertThat(assess(code, mine)).isEqualTo(STALE);
    }

    @Test
    void the_challenge_of_another_case_is_reused_even_when_it_is_stale_too() {
        CaseNumber first = newCase();
        String code = code(clock.instant());
        assess(code, first);
        hold(first);
        clock.advance(Duration.ofDays(3));
        CaseNumber second = newCase();

        assertThat(hold(second)).isFalse();
        assertThat(assess(code, second)).isEqualTo(REUSED);
        assertThat(challenges.holder(new Challenge(challenge))).contains(first);
    }

    @Test
    void a_preview_stores_nothing_and_says_reused_of_any_case() {
        String code = code(clock.instant());

        assertThat(preview(code)).isEqualTo(VALID);
        assertThat(challenges.firstSeen(new Challenge(challenge))).isEmpty();

        hold(newCase());
        assertThat(preview(code)).isEqualTo(REUSED);
    }

    @Test
    void A06_nothing_is_noted_of_what_is_forged_or_foreign() {
        String code = code(clock.instant());
        String forged = code.substring(0, code.lastIndexOf('.') + 1);

        assertThat(assess(forged, newCase())).isEqualTo(FORGED);
        assertThat(assess("https://vendor.example", newCase())).isEqualTo(FOREIGN);
        assertThat(challenges.firstSeen(new Challenge(challenge))).isEmpty();
    }

    @Test
    void E11_of_cases_that_want_one_challenge_at_once_exactly_one_gets_it() throws Exception {
        List<CaseNumber> rivals = Stream.generate(this::newCase).limit(8).toList();
        ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
        try {
            List<Callable<Boolean>> tries = rivals.stream()
                    .<Callable<Boolean>>map(rival -> () -> hold(rival))
                    .toList();
            int winners = 0;
            for (Future<Boolean> held : threads.invokeAll(tries)) {
                winners += held.get() ? 1 : 0;
            }

            assertThat(winners).isEqualTo(1);
            assertThat(challenges.holder(new Challenge(challenge))).get().isIn(rivals);
        } finally {
            threads.shutdownNow();
        }
    }

    private String code(Instant issuedAt) {
        return new Factory(secret).featureCode(SERIAL, challenge, issuedAt);
    }

    private FeatureCodeVerdict assess(String code, CaseNumber forCase) {
        return featureCodes.assess(code, forCase).verdict();
    }

    private FeatureCodeVerdict preview(String code) {
        return featureCodes.preview(code).verdict();
    }

    @Test
    void who_has_seen_a_challenge_free_learns_all_the_same_that_another_case_has_taken_it_meanwhile() {
        CaseNumber mine = newCase();
        CaseNumber faster = newCase();
        String code = code(clock.instant());
        assertThat(assess(code, mine)).isEqualTo(VALID);

        transaction.executeWithoutResult(slow -> {
            assertThat(assess(code, mine)).isEqualTo(VALID);
            assertThat(CompletableFuture.supplyAsync(() -> hold(faster))
                            .orTimeout(10, SECONDS)
                            .join())
                    .isTrue();

            assertThat(assess(code, mine)).isEqualTo(REUSED);
            assertThat(hold(mine)).isFalse();
        });
    }

    @Test
    void a_challenge_that_was_taken_in_vain_is_free_again() {
        CaseNumber rolledBack = newCase();
        transaction.executeWithoutResult(status -> {
            assertThat(hold(rolledBack)).isTrue();
            assertThat(challenges.holder(new Challenge(challenge))).contains(rolledBack);
            status.setRollbackOnly();
        });

        assertThat(challenges.holder(new Challenge(challenge))).isEmpty();
        assertThat(hold(newCase())).isTrue();
    }

    private boolean hold(CaseNumber number) {
        return challenges.hold(new Challenge(challenge), new SerialNumber(SERIAL), number);
    }

    private CaseNumber newCase() {
        return cases.open(new NewCase("assessed", Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }
}
