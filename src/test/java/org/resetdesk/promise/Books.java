package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.resetdesk.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database and the mail server hold of one requester's cases: everything there, and nothing twice. */
final class Books {

    private final Surroundings surroundings;
    private final Person requester;
    private final JdbcClient sql;

    Books(Surroundings surroundings, Person requester) {
        this.surroundings = surroundings;
        this.requester = requester;
        sql = surroundings.sql();
    }

    /** Every straight case has come as far as it comes by itself, once. */
    void balance(List<LiveCase> cases) {
        int count = cases.size();
        cases.forEach(each -> each.awaitState("TO_CONFIRM", Duration.ofMinutes(2)));
        List<String> numbers = cases.stream().map(LiveCase::number).toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(sql.sql("select case_number from resetdesk.reset_case where requester = ?")
                        .param(requester.id())
                        .query(String.class)
                        .list())
                .as("no case that nobody was told of")
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(ofEach("select case_number from resetdesk.challenge"))
                .as("challenges")
                .isEqualTo(once(numbers));
        assertThat(ofEach("select case_number from resetdesk.token"))
                .as("tokens")
                .isEqualTo(once(numbers));
        assertThat(ofEach("select business_key_ from act_ru_execution where parent_id_ is null"))
                .as("process instances")
                .isEqualTo(once(numbers));
        for (String event : List.of("OPENED", "TOKEN_READY")) {
            assertThat(ofEach("select case_number from resetdesk.message where event = '" + event + "'"))
                    .as("messages " + event)
                    .isEqualTo(once(numbers));
            assertThat(ofEach("select case_number from resetdesk.mail where event = '" + event + "'"))
                    .as("mails " + event)
                    .isEqualTo(once(numbers));
        }
        assertThat(count("select count(*) from resetdesk.message where recipient = ?"))
                .isEqualTo(2L * count);
        assertThat(count("select count(*) from resetdesk.mail where recipient = ?"))
                .isEqualTo(2L * count);
        assertThat(incidents()).as("incidents").isZero();
    }

    /**
     * Every mail was sent and has arrived.
     *
     * @param most how many may have arrived twice, under the same Message-ID
     * @return how many did
     */
    int mailsArrived(int most, Duration within) {
        Awaitility.await("mails sent")
                .atMost(within)
                .until(() -> count("select count(*) from resetdesk.mail where recipient = ? and sent_at is null") == 0);
        List<String> sent = sql.sql("select message_id::text from resetdesk.mail where recipient = ?")
                .param(requester.id())
                .query(String.class)
                .list();
        List<String> arrived = arrived();
        assertThat(Collections.unmodifiableSet(new java.util.TreeSet<>(arrived)))
                .containsExactlyInAnyOrderElementsOf(sent);
        int twice = arrived.size() - sent.size();
        assertThat(twice).as("mails that came twice").isBetween(0, most);
        return twice;
    }

    long incidents() {
        return sql.sql("select count(*) from act_ru_incident").query(Long.class).single();
    }

    private List<String> arrived() {
        return surroundings.mail().received().stream()
                .filter(this::isToRequester)
                .map(Books::id)
                .toList();
    }

    private boolean isToRequester(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(requester.id() + "@example.org");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID().replaceAll("<|@.*", "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private long count(String question) {
        return sql.sql(question).param(requester.id()).query(Long.class).single();
    }

    /** How many rows there are for each of the requester's cases. */
    private Map<String, Integer> ofEach(String numbers) {
        Map<String, Integer> rows = new TreeMap<>();
        sql.sql(
                        "select number from (" + numbers
                                + ") as t(number) join resetdesk.reset_case c on c.case_number = t.number where c.requester = ?")
                .param(requester.id())
                .query(String.class)
                .list()
                .forEach(number -> rows.merge(number, 1, Integer::sum));
        return rows;
    }

    private static Map<String, Integer> once(List<String> numbers) {
        Map<String, Integer> rows = new TreeMap<>();
        numbers.forEach(number -> rows.put(number, 1));
        return rows;
    }
}
