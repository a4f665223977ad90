package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.resetdesk.Answer;
import org.resetdesk.Person;

/** A case in a story, as its requester sees it through the interfaces. */
public final class OpenCase {

    private final Scenario stage;
    private final Person requester;
    private final String number;
    private final String instanceId;

    OpenCase(Scenario stage, Person requester, String number, String instanceId) {
        this.stage = stage;
        this.requester = requester;
        this.number = number;
        this.instanceId = instanceId;
    }

    public String number() {
        return number;
    }

    public String instanceId() {
        return instanceId;
    }

    public String path() {
        return "/api/cases/" + number;
    }

    public JsonNode seenBy(Person reader) {
        Answer answer = reader.get(path());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public String state() {
        return seenBy(requester).path("state").asText();
    }

    public String outcome() {
        return seenBy(requester).path("outcome").asText();
    }

    public List<String> findings() {
        return texts(seenBy(requester).path("findings"), "code");
    }

    public List<String> timeline() {
        return texts(seenBy(requester).path("timeline"), "event");
    }

    public List<String> actions() {
        return texts(seenBy(requester).path("actions"), "action");
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }

    /** The code, or the whole XML. */
    public String revealToken() {
        Answer answer = requester.post(path() + "/token/reveal");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode token = answer.json();
        return token.has("code")
                ? token.path("code").asText()
                : token.path("xml").asText();
    }

    /** The open user task that waits in this case. */
    public String taskId(String key) {
        var task = stage.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instanceId)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as("task " + key + " of " + number).isNotNull();
        return task.getId();
    }

    public Answer complete(Person person, String key, EngineFormBody form) {
        Answer answer = person.post("/engine-rest/task/" + taskId(key) + "/submit-form", form.json());
        letTheDeskWork();
        return answer;
    }

    public Answer deviceAccepted() {
        return complete(requester, "confirmReset", new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
    }

    public Answer deviceRefused(String newFeatureCode) {
        return complete(
                requester,
                "confirmReset",
                new EngineFormBody().with("deviceAnswer", "REFUSED").with("featureCode", newFeatureCode));
    }

    public Answer withdraw() {
        return requester.post(path() + "/withdraw");
    }

    public void letTheDeskWork() {
        stage.runDueJobs(instanceId);
    }

    /** Ids of the elements that the process went through. */
    public List<String> passed() {
        HistoryService history = stage.engine.getHistoryService();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
