package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.DeviceSecret;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class TokensTest {

    private static final Random RANDOM = new Random();

    @Autowired
    Tokens tokens;

    @Autowired
    TokenHandover handover;

    @Autowired
    ResetCases cases;

    @Autowired
    SigningKeys keys;

    @Autowired
    DeviceSecret secret;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void a_code_is_issued_sealed_and_revealed_to_its_owner() {
        ResetCase mine = newCase();
        FeatureCode device = device(TokenKind.CODE);

        TokenStatus status = tokens.issue(mine, device, "builtin");
        awaitConfirmation(mine);
        RevealedToken revealed = reveal(mine);

        String code = ResetCode.answer(secret.resetCodeKey(device.serialNumber()), device.challenge());
        assertThat(revealed.secret().reveal()).isEqualTo(code);
        assertThat(revealed.fileName()).isEqualTo(device.serialNumber() + "-reset.txt");
        assertThat(status.live()).isTrue();
        assertThat(status.expiresAt()).isEqualTo(status.issuedAt().plus(Duration.ofHours(48)));
        assertThat(status.expiresAt()).isEqualTo(status.expiresAt().truncatedTo(SECONDS));
        assertThat(tokens.status(mine.number())).contains(status);
        assertThat(status.toString()).doesNotContain(code);
        assertThat(dump()).doesNotContain(code).doesNotContain(code.replace("-", ""));
    }

    @Test
    void a_file_is_issued_that_the_device_accepts_until_the_token_ends() {
        ResetCase mine = newCase();
        FeatureCode device = device(TokenKind.XML);

        TokenStatus status = tokens.issue(mine, device, "builtin");
        awaitConfirmation(mine);
        RevealedToken revealed = reveal(mine);

        String xml = revealed.secret().reveal();
        assertThat(new TokenVerifier(keys.published()).accepts(xml)).isTrue();
        assertThat(TokenVerifier.value(xml, "CaseNumber"))
                .isEqualTo(mine.number().value());
        assertThat(TokenVerifier.value(xml, "SerialNumber"))
                .isEqualTo(device.serialNumber().value());
        assertThat(TokenVerifier.value(xml, "Challenge"))
                .isEqualTo(device.challenge().value());
        assertThat(Instant.parse(TokenVerifier.value(xml, "ExpiresAt"))).isEqualTo(status.expiresAt());
        assertThat(revealed.fileName()).isEqualTo(device.serialNumber() + "-reset.xml");
    }

    @Test
    void however_often_it_is_asked_for_at_once_there_is_one_token() throws Exception {
        ResetCase mine = newCase();
        FeatureCode device = device(TokenKind.XML);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<TokenStatus>> tries = Stream.<Callable<TokenStatus>>generate(
                            () -> () -> tokens.issue(mine, device, "builtin"))
                    .limit(16)
                    .toList();
            Set<String> fingerprints = new HashSet<>();
            for (Future<TokenStatus> issued : threads.invokeAll(tries)) {
                fingerprints.add(issued.get().fingerprint());
            }

            assertThat(fingerprints).hasSize(1);
            assertThat(rows(mine)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_withdrawn_token_is_erased_and_does_not_come_back() {
        ResetCase mine = newCase();
        FeatureCode device = device(TokenKind.CODE);
        tokens.issue(mine, device, "builtin");
        awaitConfirmation(mine);

        tokens.withdraw(mine.number());
        tokens.withdraw(mine.number());

        assertThat(tokens.status(mine.number()).orElseThrow().live()).isFalse();
        assertThat(tokens.issue(mine, device, "builtin").live()).isFalse();
        assertThat(tokens.status(mine.number(), device.challenge())
                        .orElseThrow()
                        .live())
                .isFalse();
        assertThat(tokens.status(mine.number(), device(TokenKind.CODE).challenge()))
                .isEmpty();
        assertRefused(410, "token.gone", () -> reveal(mine));
        assertThat(sealedBytes(mine)).isZero();
    }

    @Test
    void E10_a_new_challenge_gets_a_new_token_and_the_old_one_dies() {
        ResetCase mine = newCase();
        String serial = serial();
        TokenStatus first = tokens.issue(mine, device(serial, TokenKind.CODE), "builtin");
        TokenStatus second = tokens.issue(mine, device(serial, TokenKind.CODE), "builtin");

        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(tokens.status(mine.number())).contains(second);
        assertThat(rows(mine)).isEqualTo(2);
        assertThat(liveRows(mine)).isEqualTo(1);
    }

    @Test
    void a_token_dies_to_the_second() {
        ResetCase mine = newCase();
        TokenStatus status = tokens.issue(mine, device(TokenKind.CODE), "builtin");
        awaitConfirmation(mine);

        clock.setTo(status.expiresAt().minusSeconds(1));
        assertThat(reveal(mine).expiresAt()).isEqualTo(status.expiresAt());

        clock.setTo(status.expiresAt());
        assertRefused(410, "token.gone", () -> reveal(mine));
        assertThat(tokens.status(mine.number()).orElseThrow().live()).isFalse();
    }

    @Test
    void nothing_is_revealed_before_the_case_waits_for_confirmation_nor_after() {
        ResetCase mine = newCase();
        tokens.issue(mine, device(TokenKind.CODE), "builtin");

        assertRefused(409, "case.state", () -> reveal(mine));
        awaitConfirmation(mine);
        reveal(mine);
        close(mine);
        assertRefused(409, "case.state", () -> reveal(mine));
    }

    @Test
    void P03_a_closed_case_has_no_token_left_however_it_was_closed() {
        ResetCase mine = newCase();
        tokens.issue(mine, device(TokenKind.XML), "builtin");
        awaitConfirmation(mine);

        close(mine);

        assertThat(sealedBytes(mine)).isZero();
        assertRefused(409, "case.state", () -> tokens.issue(mine, device(TokenKind.XML), "builtin"));
        assertThat(rows(mine)).isEqualTo(1);
    }

    @Test
    void A08_G15_the_challenge_of_another_case_gets_no_token_here() {
        FeatureCode device = device(TokenKind.CODE);
        tokens.issue(newCase(), device, "builtin");
        ResetCase other = newCase();

        assertThatIllegalStateException().isThrownBy(() -> tokens.issue(other, device, "builtin"));
        assertThat(tokens.status(other.number())).isEmpty();
    }

    @Test
    void G15_sealed_rows_swapped_in_the_database_do_not_open() {
        ResetCase mine = newCase();
        ResetCase theirs = newCase();
        tokens.issue(mine, device(TokenKind.CODE), "builtin");
        tokens.issue(theirs, device(TokenKind.CODE), "builtin");
        awaitConfirmation(mine);
        awaitConfirmation(theirs);

        jdbc.sql("""
                        update resetdesk.token t set sealed = o.sealed from resetdesk.token o
                        where t.case_number in (:a, :b) and o.case_number in (:a, :b) and o.case_number <> t.case_number
                        """)
                .param("a", mine.number().value())
                .param("b", theirs.number().value())
                .update();

        assertRefused(410, "token.gone", () -> reveal(mine));
        assertRefused(410, "token.gone", () -> reveal(theirs));
    }

    @Test
    void G15_a_row_given_to_another_case_or_made_to_last_longer_does_not_open() {
        ResetCase mine = newCase();
        ResetCase thief = newCase();
        tokens.issue(mine, device(TokenKind.CODE), "builtin");
        awaitConfirmation(mine);
        awaitConfirmation(thief);

        jdbc.sql("update resetdesk.token set expires_at = expires_at + interval '1 day' where case_number = ?")
                .param(mine.number().value())
                .update();
        assertRefused(410, "token.gone", () -> reveal(mine));

        jdbc.sql(
                        "update resetdesk.token set expires_at = expires_at - interval '1 day', case_number = ? where case_number = ?")
                .params(thief.number().value(), mine.number().value())
                .update();
        assertRefused(410, "token.gone", () -> reveal(thief));
    }

    @Test
    void N12_what_an_agent_enters_is_the_token_once() {
        ResetCase mine = newCase();
        FeatureCode device = device(TokenKind.CODE);

        TokenStatus entered = tokens.enterCode(mine, device, "01akz10110", "01AKZ-1011O", "agent");
        TokenStatus again = tokens.enterCode(mine, device, "99999-99999", "99999-99999", "agent");
        awaitConfirmation(mine);

        assertThat(again).isEqualTo(entered);
        assertThat(reveal(mine).secret().reveal()).isEqualTo("01AKZ-10110");
        assertRefused(400, "token.code-differs", () -> tokens.enterCode(mine, device, "01AKZ-10110", "x", "agent"));
    }

    @Test
    void N12_a_device_of_another_make_gets_what_its_vendor_gave() {
        ResetCase mine = newCase();
        tokens.enterFile(mine, null, "<vendor>1</vendor>".getBytes(UTF_8), "agent");
        tokens.enterFile(mine, null, "<vendor>2</vendor>".getBytes(UTF_8), "agent");
        awaitConfirmation(mine);

        RevealedToken revealed = reveal(mine);

        assertThat(revealed.secret().reveal()).isEqualTo("<vendor>2</vendor>");
        assertThat(revealed.fileName()).isEqualTo(mine.number() + "-reset.xml");
        assertThat(liveRows(mine)).isEqualTo(1);
    }

    private RevealedToken reveal(ResetCase resetCase) {
        return handover.toOwner(resetCase.number(), "tokens", "REVEAL");
    }

    private ResetCase newCase() {
        return cases.open(new NewCase("tokens", Connection.SAME_NETWORK, Language.IT, "1", null));
    }

    private void awaitConfirmation(ResetCase resetCase) {
        cases.change(resetCase.number(), found -> found.awaitConfirmation(clock.instant()));
    }

    private void close(ResetCase resetCase) {
        ResetCase closed = cases.change(resetCase.number(), found -> found.close(Outcome.RESET_DONE, clock.instant()));
        cases.announce(closed, CaseEvent.Kind.CLOSED, CaseEvent.DESK, java.util.Map.of());
    }

    private static String serial() {
        return "RDX1-TOKENS-%08d".formatted(RANDOM.nextInt(100_000_000));
    }

    private FeatureCode device(TokenKind accepts) {
        return device(serial(), accepts);
    }

    private FeatureCode device(String serial, TokenKind accepts) {
        String challenge = "%016x%016x".formatted(RANDOM.nextLong(), RANDOM.nextLong());
        return new FeatureCode(
                new SerialNumber(serial), "NVR-8", "2.1", accepts, new Challenge(challenge), clock.instant(), "");
    }

    private int rows(ResetCase resetCase) {
        return count("true", resetCase.number());
    }

    private int liveRows(ResetCase resetCase) {
        return count("withdrawn_at is null", resetCase.number());
    }

    private int sealedBytes(ResetCase resetCase) {
        return count("sealed is not null", resetCase.number());
    }

    private int count(String condition, CaseNumber number) {
        return jdbc.sql("select count(*) from resetdesk.token where case_number = ? and " + condition)
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private String dump() {
        return String.join(
                "\n",
                jdbc.sql("select t::text from resetdesk.token t")
                        .query(String.class)
                        .list());
    }

    private static void assertRefused(int status, String code, Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
