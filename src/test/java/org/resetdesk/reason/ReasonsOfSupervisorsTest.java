package org.resetdesk.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What supervisors make of the coded reasons, and what others then read. */
class ReasonsOfSupervisorsTest extends Scenario {

    private static final String TEXTS = "/api/reason-texts";
    private static final String DARK = "picture.too-dark";
    private static final Map<String, String> IT =
            Map.of("why", "Nella foto si vede <b>poco</b>", "advice", "Accendi {0} la luce del quadro.");
    private static final Map<String, String> EN =
            Map.of("why", "Little can be seen in the photo", "advice", "Switch the cabinet''s light on.");

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void as_the_desk_brought_them() {
        jdbc.sql("delete from resetdesk.reason_version").update();
    }

    private OpenCase rejectedFor(String reason, Person requester) {
        OpenCase opened = underReview(requester);
        assertThat(decide(opened, "REJECT", reason).status()).isEqualTo(204);
        return opened;
    }

    private OpenCase underReview(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private Answer decide(OpenCase opened, String decision, String reason) {
        return opened.complete(
                people.supportAgent(),
                "reviewRequest",
                new EngineFormBody().with("decision", decision).with("reasonCode", reason));
    }

    private Person english() {
        Person reader = people.requester();
        reader.put("/api/account", Map.of("language", "en"));
        return reader;
    }

    private static JsonNode found(Person reader, String path, String code) {
        return StreamSupport.stream(reader.get(path).json().path("items").spliterator(), false)
                .filter(reason -> reason.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int version(Person supervisor, String code) {
        return found(supervisor, TEXTS, code).path("version").asInt();
    }

    private static Answer reword(Person supervisor, String code, int version, Object it, Object en) {
        return supervisor.put(TEXTS + "/" + code, Map.of("version", version, "it", it, "en", en));
    }

    private static Answer offer(Person supervisor, String code, boolean offered) {
        return supervisor.put(
                TEXTS + "/" + code + "/offered", Map.of("version", version(supervisor, code), "offered", offered));
    }

    private static String latestMessage(Person reader) {
        return reader.get("/api/messages?size=1")
                .json()
                .path("items")
                .path(0)
                .path("text")
                .asText();
    }

    @Test
    void N10_what_a_supervisor_writes_is_read_from_the_next_request_on_and_what_was_told_before_stays() {
        Person elena = people.supervisor();
        Person marco = people.requester();
        Person john = english();
        OpenCase before = underReview(marco);
        decide(before, "ASK_EVIDENCE", DARK);
        String told = latestMessage(marco);
        assertThat(told).contains("La foto è troppo scura.");

        assertThat(reword(elena, DARK, 0, IT, EN).status()).isEqualTo(204);
        OpenCase italian = underReview(people.requester());
        OpenCase other = underReview(john);
        decide(italian, "ASK_EVIDENCE", DARK);
        decide(other, "ASK_EVIDENCE", DARK);

        JsonNode awaited = italian.seenBy(elena).path("awaited").path("reason");
        assertThat(awaited.path("text").asText())
                .isEqualTo("Nella foto si vede <b>poco</b>. Accendi {0} la luce del quadro.");
        assertThat(latestMessage(john)).contains("Little can be seen in the photo.");
        HelpersMail mail = HelpersMail.await(this.mail, john.id() + "@example.org", 2);
        assertThat(mail.text()).contains("- Little can be seen in the photo. Switch the cabinet''s light on.");
        assertThat(found(marco, "/api/reasons", DARK).path("it").asText()).startsWith("Nella foto si vede");

        assertThat(latestMessage(marco)).isEqualTo(told);
        assertThat(before.seenBy(marco).path("timeline").toString())
                .contains("La foto è troppo scura.")
                .doesNotContain("si vede");
        assertThat(before.seenBy(marco)
                        .path("awaited")
                        .path("reason")
                        .path("text")
                        .asText())
                .startsWith("La foto è troppo scura.");

        assertThat(elena.post(TEXTS + "/" + DARK + "/shipped", Map.of("version", 1))
                        .status())
                .isEqualTo(204);
        assertThat(found(elena, TEXTS, DARK).path("words"))
                .isEqualTo(found(elena, TEXTS, DARK).path("shipped"));
        assertThat(other.seenBy(john).path("timeline").toString()).contains("Little can be seen");
        decide(underReview(marco), "ASK_EVIDENCE", DARK);
        assertThat(latestMessage(marco)).contains("La foto è troppo scura.");
    }

    @Test
    void markup_in_a_reason_stays_text_in_the_mail() {
        Person elena = people.supervisor();
        Person anna = people.requester();
        reword(elena, DARK, 0, IT, EN);
        rejectedFor(DARK, anna);

        HelpersMail mail = HelpersMail.await(this.mail, anna.id() + "@example.org", 2);
        assertThat(mail.html()).contains("si vede &lt;b&gt;poco&lt;/b&gt;").doesNotContain("<b>poco");
    }

    @Test
    void a_reason_of_the_houses_own_is_given_until_it_is_withdrawn_and_old_cases_keep_its_words() {
        Person elena = people.supervisor();
        Person sara = people.supportAgent();
        Person marco = people.requester();
        Map<String, String> it =
                Map.of("why", "Manca la fattura", "advice", "Invia la fattura e apri una nuova richiesta");
        Map<String, String> en =
                Map.of("why", "There is no invoice", "advice", "Send the invoice and open a new request");
        assertThat(elena.post(TEXTS, Map.of("code", "house.no-invoice", "it", it, "en", en))
                        .status())
                .isEqualTo(204);
        JsonNode offered = found(sara, "/api/reasons", "house.no-invoice");
        assertThat(offered.path("house").asBoolean()).isTrue();
        assertThat(offered.path("why").path("en").asText()).isEqualTo("There is no invoice.");

        OpenCase old = rejectedFor("house.no-invoice", marco);
        assertThat(latestMessage(marco)).contains("Manca la fattura.");
        OpenCase next = underReview(marco);
        assertThat(offer(elena, "house.no-invoice", false).status()).isEqualTo(204);

        assertThat(sara.get("/api/reasons").text()).doesNotContain("house.no-invoice");
        assertThat(decide(next, "REJECT", "house.no-invoice").code()).isEqualTo("decision.unknown-reason");
        assertThat(next.taskId("reviewRequest")).isNotBlank();
        assertThat(old.seenBy(marco).path("timeline").toString()).contains("Manca la fattura. Invia la fattura");
        assertThat(sara.get("/api/cockpit/cases/" + old.number())
                        .json()
                        .path("decisions")
                        .toString())
                .contains("Manca la fattura.");
        assertThat(sara.get(next.path() + "/background")
                        .json()
                        .path("houseReasons")
                        .path("house.no-invoice")
                        .asText())
                .isEqualTo("Manca la fattura.");
        assertThat(elena.get("/api/statistics").json().path("reasons").toString())
                .contains("Manca la fattura.");

        assertThat(offer(elena, "house.no-invoice", true).status()).isEqualTo(204);
        assertThat(decide(next, "REJECT", "house.no-invoice").status()).isEqualTo(204);
        assertThat(audited(elena))
                .containsExactly(
                        "reason.added house.no-invoice 1",
                        "reason.withdrawn house.no-invoice 2",
                        "reason.offered house.no-invoice 3");
        assertThat(auditedText(elena)).doesNotContain("fattura");
    }

    private List<String> audited(Person actor) {
        return jdbc.sql(
                        "select action || ' ' || (detail ->> 'code') || ' ' || (detail ->> 'version') from resetdesk.audit_entry"
                                + " where actor = ? and action like 'reason.%' order by id")
                .param(actor.id())
                .query(String.class)
                .list();
    }

    private String auditedText(Person actor) {
        return jdbc.sql("select string_agg(detail::text, ' ') from resetdesk.audit_entry where actor = ?")
                .param(actor.id())
                .query(String.class)
                .single();
    }

    @Test
    void G12_only_supervisors_write_reasons_and_of_two_at_once_the_second_is_told() {
        Person elena = people.supervisor();
        Map<String, Object> change = Map.of("version", 0, "it", IT, "en", EN);
        for (Person other : List.of(people.requester(), people.supportAgent(), people.administrator())) {
            assertThat(other.get(TEXTS).status()).isEqualTo(403);
            assertThat(other.put(TEXTS + "/" + DARK, change).code()).isEqualTo("access.denied");
            assertThat(other.post(TEXTS, change).status()).isEqualTo(403);
            assertThat(other.post(TEXTS + "/" + DARK + "/shipped", change).status())
                    .isEqualTo(403);
            assertThat(other.put(TEXTS + "/" + DARK + "/offered", change).status())
                    .isEqualTo(403);
        }
        assertThat(version(elena, DARK)).isZero();

        assertThat(reword(elena, DARK, 0, IT, EN).status()).isEqualTo(204);
        Answer late = reword(people.supervisor(), DARK, 0, EN, IT);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("reason.changed");
        assertThat(late.text()).contains("Un altro supervisore");
        assertThat(version(elena, DARK)).isEqualTo(1);
    }

    @Test
    void what_cannot_be_a_reason_is_refused_with_the_cause() {
        Person elena = people.supervisor();
        Map<String, String> long_ = Map.of("why", "x".repeat(161), "advice", "y");
        Map<String, String> half = Map.of("why", "x", "advice", " \n ");

        assertThat(reword(elena, DARK, 0, IT, long_).code()).isEqualTo("reason.too-long");
        assertThat(reword(elena, DARK, 0, IT, half).code()).isEqualTo("reason.words-missing");
        assertThat(elena.put(TEXTS + "/" + DARK, Map.of("version", 0, "it", IT)).code())
                .isEqualTo("reason.words-missing");
        assertThat(elena.put(TEXTS + "/" + DARK, Map.of("it", IT, "en", EN)).code())
                .isEqualTo("reason.version");
        assertThat(reword(elena, "house.never", 0, IT, EN).code()).isEqualTo("reason.unknown");
        for (String code :
                List.of(DARK, "no-invoice", "house.", "house.x", "house.Fattura", "house.a--b", "house.a/b")) {
            assertThat(elena.post(TEXTS, Map.of("code", code, "it", IT, "en", EN))
                            .code())
                    .as(code)
                    .isEqualTo("reason.code");
        }
        assertThat(elena.post("/api/flags", Map.of("kind", "ACCOUNT", "value", "x", "reasonCode", "house.\0"))
                        .code())
                .isEqualTo("decision.unknown-reason");
        assertThat(offer(elena, DARK, false).code()).isEqualTo("reason.fixed");
        assertThat(elena.post(TEXTS, Map.of("code", "house.twice", "it", IT, "en", EN))
                        .status())
                .isEqualTo(204);
        assertThat(elena.post(TEXTS, Map.of("code", "house.twice", "it", IT, "en", EN))
                        .code())
                .isEqualTo("reason.exists");
        assertThat(elena.post(TEXTS + "/house.twice/shipped", Map.of("version", 1))
                        .code())
                .isEqualTo("reason.own");
    }

    /** Whoever opens one and saves it unchanged is not refused, and nothing in it waits to be filled in. */
    @Test
    void what_the_desk_brought_can_be_saved_as_it_is() {
        Person elena = people.supervisor();
        JsonNode all = elena.get(TEXTS).json().path("items");
        assertThat(all.size()).isGreaterThan(25);
        for (JsonNode reason : all) {
            JsonNode words = reason.path("words");
            assertThat(words.toString()).doesNotContain("{0");
            assertThat(reword(elena, reason.path("code").asText(), 0, words.path("it"), words.path("en"))
                            .status())
                    .isEqualTo(204);
            assertThat(found(elena, TEXTS, reason.path("code").asText()).path("words"))
                    .isEqualTo(words);
        }
    }
}
