package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resetdesk.MovableClock;
import org.resetdesk.bench.vendor.Mood;
import org.resetdesk.bench.vendor.StandInVendor;
import org.resetdesk.bench.vendor.StandInVendor.Asked;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.IssuerFailed.Why;

class HttpIssuerTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    final StandInVendor vendor = new StandInVendor();
    final MovableClock clock = new MovableClock();

    @AfterEach
    void theVendorGoesHome() {
        vendor.close();
        clock.reset();
    }

    @Test
    void N13_a_vendors_service_answers_with_a_code_and_is_told_nothing_about_people() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "s3cret\n");

        IssuedToken issued = issue(issuer(vendor.url(), token), TokenKind.CODE);

        assertThat(issued.secret().reveal()).isEqualTo("6fa40");
        assertThat(issued.issuer()).isEqualTo("http");
        Asked asked = vendor.asked().get(0);
        assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /tokens");
        assertThat(asked.key()).isEqualTo("RD-2026-000001:00112233445566778899aabbccddeeff");
        assertThat(asked.authorization()).isEqualTo("Bearer s3cret");
        assertThat(asked.json())
                .contains("\"serialNumber\":\"RDX1-00012345\"", "\"accepts\":\"CODE\"", "\"featureCode\":\"a.b.c\"")
                .doesNotContain("mario");
    }

    @Test
    void N13_a_vendors_service_answers_with_a_file_that_ends_by_itself() {
        IssuedToken issued = issue(issuer(), TokenKind.XML);

        assertThat(issued.secret().kind()).isEqualTo(TokenKind.XML);
        assertThat(issued.secret().reveal()).contains("<serial>RDX1-00012345</serial>");
        assertThat(issued.notAfter()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(issued.keyId()).isEqualTo("k1");
    }

    @Test
    void N13_it_need_not_say_for_which_device_and_what_it_says_has_to_be_right() {
        vendor.is(Mood.NO_SERIAL);
        assertThat(issue(issuer(), TokenKind.CODE).secret().reveal()).isEqualTo("6fa40");

        vendor.is(Mood.WRONG_SERIAL);
        assertFails(issuer(), Why.WRONG_DEVICE);
    }

    @Test
    void N13_asked_again_under_the_same_key_it_gives_the_same_token() {
        HttpIssuer issuer = issuer();

        assertThat(issue(issuer, TokenKind.CODE).secret().reveal())
                .isEqualTo(issue(issuer, TokenKind.CODE).secret().reveal());
        assertThat(vendor.tokens()).hasSize(1);
    }

    @ParameterizedTest
    @Timeout(15)
    @CsvSource({
        "SLOW, TIMEOUT",
        "HANGS, TIMEOUT",
        "HANGS_UP, UNREACHABLE",
        "FAILS, FAILING",
        "BUSY, BUSY",
        "UNAUTHORISED, UNAUTHORISED",
        "REFUSES, REFUSED",
        "REDIRECTS, REDIRECTED",
        "WRONG_KIND, WRONG_KIND",
        "WRONG_SERIAL, WRONG_DEVICE",
        "GARBAGE, UNUSABLE",
        "HUGE, UNUSABLE",
        "OVER_ALREADY, UNUSABLE"
    })
    void O04_whatever_goes_wrong_has_a_name_and_repeats_nothing_of_the_answer(Mood mood, Why why) {
        vendor.is(mood);

        assertFails(issuer(), why);
    }

    @Test
    void O04_a_service_that_is_not_there_has_a_name_too() {
        vendor.close();

        assertFails(issuer(), Why.UNREACHABLE);
    }

    @Test
    void O04_a_token_file_that_is_gone_is_the_operators_business() {
        assertFails(issuer(vendor.url(), directory.resolve("gone")), Why.NOT_SET_UP);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void O04_a_service_that_fails_again_and_again_is_left_alone_and_then_tried_carefully() {
        HttpIssuer issuer = issuer();
        vendor.is(Mood.BUSY);
        for (int i = 0; i < HttpService.FAILURES_BEFORE_REST; i++) {
            assertFails(issuer, Why.BUSY);
        }

        assertFails(issuer, Why.BUSY);
        assertFails(issuer, Why.BUSY);
        assertThat(vendor.asked()).hasSize(HttpService.FAILURES_BEFORE_REST);

        vendor.is(Mood.WELL);
        assertFails(issuer, Why.BUSY);
        clock.advance(HttpService.REST.plusSeconds(1));
        for (int i = 0; i < 5; i++) {
            issue(issuer, TokenKind.CODE);
        }
    }

    @Test
    void O04_one_device_that_a_service_does_not_serve_is_no_reason_to_leave_it_alone() {
        HttpIssuer issuer = issuer();
        vendor.is(Mood.REFUSES);
        for (int i = 0; i < 20; i++) {
            assertFails(issuer, Why.REFUSED);
        }
    }

    @Test
    void G23_a_redirect_is_not_followed_neither_here_nor_to_another_host() {
        HttpIssuer issuer = issuer();
        try (StandInVendor another = new StandInVendor()) {
            for (String place : new String[] {"/elsewhere", another.url().toString()}) {
                vendor.redirectsTo(place);
                assertFails(issuer, Why.REDIRECTED);
                issuer.revoke("RD-2026-000001:00");
            }
            assertThat(another.asked()).isEmpty();
        }
        assertThat(vendor.asked()).hasSize(4).extracting(Asked::path).noneMatch(path -> path.contains("elsewhere"));
    }

    @Test
    void a_withdrawal_is_told_and_its_failure_matters_to_nobody() {
        HttpIssuer issuer = issuer();
        issuer.revoke("RD-2026-000001:00");
        vendor.is(Mood.FAILS);
        issuer.revoke("RD-2026-000001:00");

        assertThat(vendor.asked())
                .hasSize(2)
                .allMatch(call -> call.method().equals("DELETE") && call.path().equals("/tokens/RD-2026-000001%3A00"));
    }

    @Test
    @Timeout(15)
    void whoever_withdraws_does_not_wait_for_a_service_that_hangs() {
        vendor.is(Mood.HANGS);
        Issuers issuers = new Issuers(List.of(issuer()));

        assertTimeout(PATIENCE, () -> issuers.tell(new TokenWithdrawn("http", "RD-2026-000001:00")));

        await().until(() -> vendor.asked().size() == 1);
    }

    private HttpIssuer issuer() {
        return issuer(vendor.url(), null);
    }

    private HttpIssuer issuer(URI url, @Nullable Path token) {
        return new HttpIssuer(
                new HttpServiceSettings("http", url, token, null, null, null), PATIENCE, new ObjectMapper(), clock);
    }

    static void assertFails(HttpIssuer issuer, Why... why) {
        assertThatThrownBy(() -> issue(issuer, TokenKind.CODE))
                .isInstanceOfSatisfying(
                        IssuerFailed.class, failed -> assertThat(failed.why()).isIn((Object[]) why))
                .hasNoCause()
                .satisfies(failed -> assertThat(failed.getMessage())
                        .startsWith("issuer.")
                        .doesNotContain(StandInVendor.INDISCREET, "6fa4"));
    }

    static IssuedToken issue(HttpIssuer issuer, TokenKind accepts) {
        String key = SealedToken.idempotencyKey(new CaseNumber("RD-2026-000001"), "00112233445566778899aabbccddeeff");
        return issuer.issue(device(accepts), resetCase(), key);
    }

    /** Whether the desk would take such an answer for a device that takes codes. */
    static boolean isTaken(String answer) {
        try {
            IssuedToken unused = HttpIssuerAnswer.read(new ObjectMapper(), "http", answer.getBytes(UTF_8))
                    .token(device(TokenKind.CODE), NOW);
            return true;
        } catch (IssuerFailed refused) {
            return false;
        }
    }

    private static FeatureCode device(TokenKind accepts) {
        return new FeatureCode(
                new SerialNumber("RDX1-00012345"),
                "NVR-8",
                "2.1",
                accepts,
                new Challenge("00112233445566778899aabbccddeeff"),
                NOW,
                "a.b.c");
    }

    private static ResetCase resetCase() {
        return new ResetCase(
                new CaseNumber("RD-2026-000001"),
                "mario",
                Connection.SAME_NETWORK,
                Language.IT,
                CaseState.IN_PROGRESS,
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW,
                NOW,
                null);
    }
}
