package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stage of stories about one-time links: a requester, his device, a helper without an account. */
abstract class Shared extends Scenario {

    @Autowired
    JdbcClient jdbc;

    final String helper = "helper-" + UUID.randomUUID() + "@site.example";

    Person marco;

    Person passerBy;

    @BeforeEach
    void peopleAndAQuietNetwork() {
        jdbc.sql("delete from resetdesk.limit_count where id like '%share-guess%'")
                .update();
        marco = people.requester();
        passerBy = people.stranger();
        mail.mailbox(helper);
    }

    OpenCase readyCase(SimulatedDevice device) {
        OpenCase opened = open(marco, request(device));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        return opened;
    }

    Answer share(Person sender, OpenCase opened, String email) {
        return sender.post(opened.path() + "/shares", Map.of("email", email, "language", "en"));
    }

    /** Sends a link and reads it in the helper's mailbox. */
    HelpersMail send(OpenCase opened, int count) {
        Answer sent = share(marco, opened, helper);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return HelpersMail.await(mail, helper, count);
    }

    /** As a form on a page does it. */
    Answer press(String path) {
        return passerBy.send(passerBy.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    JsonNode shares(Person reader, OpenCase opened) {
        return opened.seenBy(reader).path("shares");
    }

    String state(OpenCase opened, int index) {
        return shares(marco, opened).path(index).path("state").asText();
    }

    long audited(OpenCase opened, String action) {
        return jdbc.sql("select count(*) from resetdesk.audit_entry where case_number = ? and action = ?")
                .params(opened.number(), action)
                .query(Long.class)
                .single();
    }
}
