package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.resetdesk.scenario.OpenVerification.asking;
import static org.resetdesk.scenario.OpenVerification.codeIn;
import static org.resetdesk.scenario.OpenVerification.codes;
import static org.resetdesk.scenario.OpenVerification.texts;
import static org.resetdesk.scenario.OpenVerification.variables;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an applicant to a requester, and every way on which one does not become one. */
class VerificationTest extends Scenario {

    private static final String START = "/engine-rest/process-definition/key/account-verification/submit-form";

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void N11_a_distributor_vouches_and_the_redeemed_code_makes_a_requester() {
        Person anna = people.applicant();
        Person dario = people.distributor();

        OpenVerification verification = ask(anna, dario);
        assertThat(state(anna)).isEqualTo("ASKED");
        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isFalse();
        assertThat(verification.decide("APPROVE").status()).isEqualTo(204);
        String code = codeIn(mail, anna, 1);
        assertThat(state(anna)).isEqualTo("CODE_SENT");
        assertThat(verification
                        .redeem(code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o'))
                        .status())
                .isEqualTo(204);

        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isTrue();
        assertThat(instance(verification)).isNull();
        assertThat(state(anna)).isEqualTo("VERIFIED");
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(mail, anna).size() == 2);
        assertThat(texts(mail, anna).get(1)).startsWith("Il tuo account è verificato");
        assertThat(texts(mail, dario)).hasSize(1).first().asString().contains("Bianchi Impianti", "IT01234567890");
        assertThat(messages(anna)).hasSize(2).noneMatch(text -> text.contains(code));
        assertThat(open(anna, request(codeDevice())).number()).startsWith("RD-");
    }

    @Test
    void N11_a_refusal_ends_it_with_its_own_words() {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());

        assertThat(verification.decide("REJECT").status()).isEqualTo(204);

        assertThat(instance(verification)).isNull();
        assertThat(state(anna)).isEqualTo("REFUSED");
        await().atMost(Duration.ofSeconds(20)).until(() -> texts(mail, anna).size() == 1);
        assertThat(texts(mail, anna).get(0)).startsWith("Verifica rifiutata");
        assertThat(messages(anna)).singleElement().asString().contains("non garantisce per te");
        assertThat(codes(mail, anna)).isEmpty();
        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isFalse();
    }

    @Test
    void N11_a_silent_distributor_is_reminded_and_then_it_ends() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        OpenVerification verification = ask(anna, dario);

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        runDueJobs(verification.instanceId());
        assertThat(instance(verification)).isWaitingAt("vouchForApplicant").hasPassed("remindDistributor");
        assertThat(messages(dario)).hasSize(2);
        clock.advance(Duration.ofDays(7));
        runDueJobs(verification.instanceId());

        assertThat(instance(verification)).isNull();
        assertThat(state(anna)).isEqualTo("UNANSWERED");
        assertThat(messages(anna)).singleElement().asString().contains("non ha risposto");
        clock.reset();
        assertThat(ask(anna, people.distributor())).isNotNull();
    }

    @Test
    void N11_a_code_that_nobody_redeems_dies_after_a_week() {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        String code = codeIn(mail, anna, 1);

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(verification.redeem(code).code()).isEqualTo("verification.code-dead");
        runDueJobs(verification.instanceId());

        assertThat(instance(verification)).isNull();
        assertThat(state(anna)).isEqualTo("NOT_REDEEMED");
        assertThat(messages(anna)).first().asString().contains("non è stato usato in tempo");
    }

    @Test
    void A15_five_wrong_tries_and_the_code_is_dead_but_its_owner_is_not_locked_out() {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        String code = codeIn(mail, anna, 1);
        String other = wrong(code);

        assertThat(verification
                        .redeem(code.substring(0, 14) + (code.charAt(14) == '7' ? '8' : '7'))
                        .code())
                .isEqualTo("verification.code-mistyped");
        for (int left = 4; left >= 1; left--) {
            Answer wrong = verification.redeem(other);
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.code()).isEqualTo("verification.code-wrong");
            assertThat(wrong.json().path("triesLeft").asInt()).isEqualTo(left);
        }
        assertThat(verification.redeem(other).code()).isEqualTo("verification.code-dead");
        assertThat(verification.redeem(code).code()).isEqualTo("verification.code-dead");
        assertThat(anna.get("/api/verification").json().path("triesLeft").asInt())
                .isZero();

        assertThat(verification.askForNewCode().status()).isEqualTo(204);
        String fresh = codeIn(mail, anna, 2);
        assertThat(fresh).isNotEqualTo(code);
        assertThat(verification.redeem(code).code()).isEqualTo("verification.code-wrong");
        assertThat(verification.redeem(fresh).status()).isEqualTo(204);
        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isTrue();
    }

    @Test
    void G16_of_forty_parallel_tries_at_most_five_are_evaluated() throws Exception {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        String code = codeIn(mail, anna, 1);
        anna.get("/api/account");

        List<String> answers =
                inParallel(40, () -> verification.redeem(wrong(code)).code());

        assertThat(answers).containsOnly("verification.code-wrong", "verification.code-dead");
        assertThat(answers.stream().filter("verification.code-wrong"::equals)).hasSize(4);
        assertThat(tries(anna)).isEqualTo(5);
        assertThat(verification.redeem(code).code()).isEqualTo("verification.code-dead");
    }

    @Test
    void G16_forty_right_answers_at_once_verify_once() throws Exception {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        String code = codeIn(mail, anna, 1);
        String task = "/engine-rest/task/" + verification.taskOf(anna) + "/submit-form";

        List<Integer> answers = inParallel(
                40, () -> anna.post(task, variables("authenticationCode", code)).status());

        assertThat(answers).containsOnly(204, 400, 409).containsOnlyOnce(204);
        assertThat(messages(anna)).hasSize(2);
    }

    @Test
    void G16_codes_are_not_sent_without_end() {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        for (int sent = 1; sent < 5; sent++) {
            assertThat(verification.askForNewCode().status()).isEqualTo(204);
        }

        assertThat(verification.askForNewCode().code()).isEqualTo("verification.no-more-codes");
        assertThat(instance(verification)).isWaitingAt("redeemCode");
    }

    @Test
    void only_the_chosen_distributor_sees_the_task_and_nobody_vouches_for_himself() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        Person rival = people.distributor();
        OpenVerification verification = ask(anna, dario);
        String task = verification.taskOf(dario);

        assertThat(dario.get("/engine-rest/task?candidateGroup=distributor&processInstanceId="
                                + verification.instanceId())
                        .json())
                .hasSize(1);
        for (Person stranger : List.of(rival, anna, people.supportAgent(), people.requester())) {
            Answer answer =
                    stranger.post("/engine-rest/task/" + task + "/submit-form", variables("decision", "APPROVE"));
            assertThat(answer.status()).as(stranger.id()).isIn(403, 404);
            assertThat(stranger.get("/engine-rest/task/" + task).status()).isNotEqualTo(200);
        }
        String key = instance(verification).getBusinessKey();
        assertThat(rival.get("/api/verifications/" + key).status()).isEqualTo(404);
        assertThat(dario.get("/api/verifications/" + key)
                        .json()
                        .path("vatNumber")
                        .asText())
                .isEqualTo("IT01234567890");

        Person both = people.in(Role.APPLICANT, Role.DISTRIBUTOR);
        assertThat(both.post(START, asking(both)).code()).isEqualTo("verification.own-distributor");
        identities.deleteMembership(dario.id(), Role.DISTRIBUTOR.group());
        assertThat(dario.post("/engine-rest/task/" + task + "/submit-form", variables("decision", "APPROVE"))
                        .status())
                .isEqualTo(403);
        assertThat(instance(verification)).isWaitingAt("vouchForApplicant");
    }

    @Test
    void one_at_a_time_and_never_for_whoever_is_verified() throws Exception {
        Person anna = people.applicant();
        Person dario = people.distributor();
        anna.get("/api/account");
        List<Integer> answers =
                inParallel(8, () -> anna.post(START, asking(dario)).status());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(anna.post(START, asking(dario)).code()).isEqualTo("verification.open");
        assertThat(people.in(Role.APPLICANT, Role.REQUESTER)
                        .post(START, asking(dario))
                        .code())
                .isEqualTo("verification.verified");
        for (Role role : List.of(Role.REQUESTER, Role.SUPPORT, Role.SUPERVISOR, Role.DISTRIBUTOR, Role.ADMINISTRATOR)) {
            assertThat(people.in(role).post(START, asking(dario)).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void A02_nothing_is_taken_but_what_the_form_asks_for_on_both_ways_in() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        String definition = "/process-definition/key/account-verification/submit-form";
        for (String way :
                List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            assertThat(anna.post(way + definition, variables("company", "A B", "vouched", "true"))
                            .code())
                    .isEqualTo("verification.unknown-variable");
            assertThat(anna.post(way + definition, Map.of("businessKey", "x", "variables", Map.of()))
                            .code())
                    .isEqualTo("verification.business-key");
            assertThat(anna.post(
                                    way + definition,
                                    variables("company", " ", "vatNumber", "1", "distributor", dario.id()))
                            .code())
                    .isEqualTo("verification.company");
            assertThat(anna.post(
                                    way + definition,
                                    variables("company", "AB", "vatNumber", "<b>", "distributor", dario.id()))
                            .code())
                    .isEqualTo("verification.vat-number");
            assertThat(anna.post(
                                    way + definition,
                                    variables("company", "AB", "vatNumber", "IT01234567890", "distributor", anna.id()))
                            .code())
                    .isEqualTo("verification.unknown-distributor");
        }
        assertThat(state(anna)).isEqualTo("NONE");

        OpenVerification verification = ask(anna, dario);
        String task = "/task/" + verification.taskOf(dario);
        for (String way : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            assertThat(dario.post(way + task + "/submit-form", variables("decision", "APPROVE", "codeRedeemed", "true"))
                            .code())
                    .isEqualTo("decision.unknown-variable");
            assertThat(dario.post(way + task + "/submit-form", variables("decision", "PERHAPS"))
                            .code())
                    .isEqualTo("decision.unknown");
            assertThat(dario.post(way + task + "/complete", variables("decision", "APPROVE"))
                            .status())
                    .isEqualTo(403);
        }
        verification.decide("APPROVE");
        String redeem = "/engine-rest/task/" + verification.taskOf(anna) + "/submit-form";
        assertThat(anna.post(redeem, variables("codeRedeemed", "true")).code())
                .isEqualTo("verification.unknown-variable");
        assertThat(anna.post(redeem, Map.of()).code()).isEqualTo("verification.code-missing");
        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isFalse();
    }

    @Test
    void G18_the_code_is_in_the_mail_and_nowhere_else() {
        Person anna = people.applicant();
        OpenVerification verification = ask(anna, people.distributor());
        verification.decide("APPROVE");
        String code = codeIn(mail, anna, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent(anna) == 0);
        verification.redeem(code);

        for (String table : jdbc.sql(
                        "select table_schema || '.' || table_name from information_schema.tables where table_schema in ('public', 'resetdesk') and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            long found = jdbc.sql("select count(*) from " + table + " t where t::text ilike any (array[:shown, :bare])")
                    .param("shown", "%" + code + "%")
                    .param("bare", "%" + code.replace("-", "") + "%")
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(verification.instanceId())
                        .list())
                .extracting("name")
                .containsExactlyInAnyOrder("requester", "verification", "vouched", "codeRedeemed");
    }

    @Test
    void every_step_is_audited_with_who_did_it() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        ask(anna, dario).decide("APPROVE");

        assertThat(jdbc.sql("""
                                select action || ' by ' || actor from resetdesk.audit_entry
                                where detail ->> 'applicant' = ? order by id
                                """).param(anna.id()).query(String.class).list())
                .containsExactly(
                        "verification.asked by " + anna.id(),
                        "verification.vouched by " + dario.id(),
                        "verification.code-sent by resetdesk");
    }

    @Test
    void A01_an_applicant_who_tries_to_open_a_case_is_told_how_to_become_verified() {
        Answer answer = submit(people.applicant(), request(codeDevice()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("account.not-verified");
        assertThat(answer.json().path("message").asText()).contains("Richiedi la verifica");
    }

    private OpenVerification ask(Person applicant, Person distributor) {
        return OpenVerification.start(this, applicant, distributor);
    }

    private ProcessInstance instance(OpenVerification verification) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceId(verification.instanceId())
                .singleResult();
    }

    private static String state(Person applicant) {
        return applicant.get("/api/verification").json().path("state").asText();
    }

    /** Newest first. */
    private static List<String> messages(Person reader) {
        List<String> texts = new ArrayList<>();
        reader.get("/api/messages")
                .json()
                .path("items")
                .forEach(item -> texts.add(item.path("text").asText()));
        return texts;
    }

    private int tries(Person applicant) {
        return jdbc.sql("""
                        select tries from resetdesk.authentication_code c join resetdesk.verification v on v.id = c.verification
                        where v.applicant = ?
                        """).param(applicant.id()).query(Integer.class).single();
    }

    private long unsent(Person applicant) {
        return jdbc.sql(
                        "select count(*) from resetdesk.mail where sealed is not null and notice_key like 'verification-%'")
                .query(Long.class)
                .single();
    }

    /** Another code, with a check symbol that fits. */
    private static String wrong(String code) {
        return code.equals("00000-00000-00011") ? "00000-00000-00000" : "00000-00000-00011";
    }

    private static <T> List<T> inParallel(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, act))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
