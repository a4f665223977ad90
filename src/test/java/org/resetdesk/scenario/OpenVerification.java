package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalMail;

/** A verification in a story, as the people in it see it. */
public final class OpenVerification {

    private static final String START = "/engine-rest/process-definition/key/account-verification/submit-form";
    private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\\b");

    private final Scenario stage;
    private final Person applicant;
    private final Person distributor;
    private final String instanceId;

    OpenVerification(Scenario stage, Person applicant, Person distributor, String instanceId) {
        this.stage = stage;
        this.applicant = applicant;
        this.distributor = distributor;
        this.instanceId = instanceId;
    }

    static OpenVerification start(Scenario stage, Person applicant, Person distributor) {
        Answer answer = applicant.post(START, asking(distributor));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new OpenVerification(
                stage, applicant, distributor, answer.json().path("id").asText());
    }

    /** What an applicant sends who asks this distributor to vouch. */
    public static Map<String, Object> asking(Person distributor) {
        return variables(
                "company", "Bianchi Impianti s.r.l.", "vatNumber", "IT 01234567890", "distributor", distributor.id());
    }

    public static Map<String, Object> variables(String... pairs) {
        Map<String, Object> variables = new java.util.TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], Map.of("value", pairs[i + 1], "type", "String"));
        }
        return Map.of("variables", variables);
    }

    String instanceId() {
        return instanceId;
    }

    String taskOf(Person reader) {
        return reader.get("/engine-rest/task?processInstanceId=" + instanceId)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    Answer decide(String decision) {
        Answer answer = complete(distributor, variables("decision", decision));
        stage.runDueJobs(instanceId);
        return answer;
    }

    Answer redeem(String code) {
        return complete(applicant, variables("authenticationCode", code));
    }

    Answer askForNewCode() {
        Answer answer =
                complete(applicant, Map.of("variables", Map.of("newCode", Map.of("value", true, "type", "Boolean"))));
        stage.runDueJobs(instanceId);
        return answer;
    }

    private Answer complete(Person person, Object form) {
        return person.post("/engine-rest/task/" + taskOf(person) + "/submit-form", form);
    }

    /** The code in the last mail of so many that the applicant got with one. */
    public static String codeIn(LocalMail mail, Person applicant, int mails) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> codes(mail, applicant), codes -> codes.size() == mails)
                .get(mails - 1);
    }

    static List<String> codes(LocalMail mail, Person applicant) {
        return texts(mail, applicant).stream()
                .map(CODE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .toList();
    }

    /** Subject and plain text of every mail to somebody. */
    static List<String> texts(LocalMail mail, Person reader) {
        return mail.received().stream()
                .filter(each -> isTo(each, reader))
                .map(OpenVerification::text)
                .toList();
    }

    private static boolean isTo(MimeMessage mail, Person reader) {
        try {
            return mail.getAllRecipients()[0].toString().equals(reader.id() + "@example.org");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            return mail.getSubject() + "\n" + parts.getBodyPart(0).getContent();
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
