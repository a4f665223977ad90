package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Requests;
import org.resetdesk.scenario.Scenario;

/** Whoever asks about what is not his learns nothing: not from words, and not from how long they take. */
class SameAnswerTest extends Scenario {

    private static final int ASKED = 40;

    /** Medians of answers of a few milliseconds, on a busy machine: far below what a query or a hash more would cost in a slow answer. */
    private static final double APART = 2;

    @Test
    void G17_anothers_case_answers_as_one_that_does_not_exist_in_words_and_in_time() {
        OpenCase others = open(people.requester(), request(codeDevice()));
        Person marco = people.requester();
        for (String call : List.of("", "/token/file")) {
            same(() -> marco.get(others.path() + call), () -> marco.get("/api/cases/RD-2026-999999" + call));
        }
        same(
                () -> marco.post(others.path() + "/token/reveal"),
                () -> marco.post("/api/cases/RD-2026-999999/token/reveal"));
        same(() -> marco.post(others.path() + "/withdraw"), () -> marco.post("/api/cases/RD-2026-999999/withdraw"));
    }

    @Test
    void G17_a_wrong_password_answers_as_an_account_that_does_not_exist_in_words() {
        Person known = people.requester();
        Answer wrong = people.stranger().post("/api/session", Map.of("user", known.id(), "password", "wrong-1-wrong"));
        Answer unknown =
                people.stranger().post("/api/session", Map.of("user", "nobody-at-all", "password", "wrong-1-wrong"));

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(names(wrong)).isEqualTo(names(unknown));
    }

    @Test
    void G17_E13_a_device_that_another_has_a_case_for_is_taken_like_one_that_nobody_has() {
        SimulatedDevice camera = codeDevice();
        Person owner = people.requester();
        OpenCase first = open(owner, request(camera));
        Person marco = people.requester();

        Answer taken = Requests.submit(marco, request(camera));
        Answer free = Requests.submit(marco, request(codeDevice()));

        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(200);
        assertThat(taken.text()).doesNotContain(first.number(), owner.id());
        assertThat(marco.get("/api/cases/" + taken.json().path("businessKey").asText())
                        .text())
                .doesNotContain(first.number(), owner.id());
    }

    @Test
    void G17_anothers_verification_answers_as_one_that_does_not_exist() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        assertThat(anna.post(
                                "/engine-rest/process-definition/key/account-verification/submit-form",
                                org.resetdesk.scenario.OpenVerification.asking(dario))
                        .status())
                .isEqualTo(200);
        String key = anna.get("/api/verification").json().path("key").asText();
        assertThat(key).isNotEmpty();
        Person rival = people.distributor();

        same(
                () -> rival.get("/api/verifications/" + key),
                () -> rival.get("/api/verifications/" + key.substring(0, key.length() - 1) + "x"));
    }

    /** The same status, the same body but for what was asked, times that overlap: asked in turns, so that the machine's moods meet both. */
    private static void same(Supplier<Answer> known, Supplier<Answer> unknown) {
        List<Long> knownTimes = new ArrayList<>();
        List<Long> unknownTimes = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            Answer first = timed(known, knownTimes);
            Answer second = timed(unknown, unknownTimes);
            assertThat(first.status()).isEqualTo(second.status()).isEqualTo(404);
            assertThat(words(first)).isEqualTo(words(second));
            assertThat(names(first)).isEqualTo(names(second));
        }
        double medianOfKnown = median(knownTimes);
        double medianOfUnknown = median(unknownTimes);
        assertThat(Math.max(medianOfKnown, medianOfUnknown) / Math.min(medianOfKnown, medianOfUnknown))
                .as("%s and %s nanoseconds", medianOfKnown, medianOfUnknown)
                .isLessThan(APART);
    }

    private static Answer timed(Supplier<Answer> call, List<Long> times) {
        long start = System.nanoTime();
        Answer answer = call.get();
        times.add(System.nanoTime() - start);
        return answer;
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static String words(Answer answer) {
        String asked = answer.response().uri().getPath();
        return answer.text().replace(asked, "").replaceAll("RD-\\d{4}-\\d{6}", "");
    }

    private static List<String> names(Answer answer) {
        return answer.response().headers().map().keySet().stream()
                // every hundredth call on a connection ends it
                .filter(name -> !name.equals("connection"))
                .sorted()
                .toList();
    }
}
