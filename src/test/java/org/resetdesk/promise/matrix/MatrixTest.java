package org.resetdesk.promise.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every endpoint of the desk, ours and the engine's, called by every role for what is his and for what is not. */
class MatrixTest extends Scenario {

    private static final String REFUSED = "-";

    /** What takes something away comes last, so that everybody else still finds it; of these, what ends a case last of all. */
    private static final List<String> ORDER = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

    private static final List<String> ENDING =
            List.of("/api/cases/{caseNumber}/withdraw", "/api/cases/{caseNumber}/revoke");

    /** Answers that never end: only how they begin counts. */
    private static final String STREAM = "/api/messages/stream";

    /** @param own what is the caller's; an administrator, who could take his own account away, has another */
    private record Standpoint(Person caller, Things own) {}

    @Autowired
    ApplicationContext desk;

    @Autowired
    ServletContext servlets;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Test
    void G12_every_endpoint_is_in_the_reviewed_table() throws IOException {
        assertThat(DeskEndpoints.mounts(servlets))
                .as("a servlet whose endpoints nobody enumerates")
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/welcome/*");
        assertThat(endpoints())
                .containsExactlyInAnyOrderElementsOf(Matrix.reviewed().lines().keySet());
    }

    @Test
    void G12_each_role_gets_what_the_reviewed_table_says_for_what_is_his_and_for_what_is_not() throws IOException {
        Person anna = people.requester();
        Person bruno = people.requester();
        OpenCase annas = open(anna, request(codeDevice()));
        OpenCase brunos = open(bruno, request(codeDevice()));
        List<Standpoint> standpoints = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            Person person = caller == Caller.REQUESTER ? anna : caller.among(people);
            boolean another = caller == Caller.ADMINISTRATOR || caller == Caller.NOBODY;
            Person himself = another ? people.in() : person;
            standpoints.add(new Standpoint(person, things(annas, anna, himself)));
        }
        Things foreign = things(brunos, bruno, bruno);

        Map<Endpoint, List<String>> cells = new TreeMap<>();
        for (Endpoint endpoint : inOrder()) {
            cells.put(
                    endpoint,
                    standpoints.stream()
                            .map(standpoint -> cell(endpoint, standpoint.caller(), standpoint.own(), foreign))
                            .toList());
        }

        Matrix found = new Matrix(cells);
        found.keep();
        assertThat(found.lines())
                .as("the table as it would be is in " + Matrix.FOUND)
                .containsExactlyInAnyOrderEntriesOf(Matrix.reviewed().lines());
    }

    private String cell(Endpoint endpoint, Person caller, Things own, Things foreign) {
        if (own.in(endpoint).equals(foreign.in(endpoint))) {
            return answer(endpoint, caller, own);
        }
        String theirs = answer(endpoint, caller, foreign);
        String his = answer(endpoint, caller, own);
        return his.equals(theirs) ? his : his + "/" + theirs;
    }

    /** Where a door is shut it is tried on one way, another one for each line; where it is open, on all. */
    private String answer(Endpoint endpoint, Person caller, Things things) {
        String path = things.in(endpoint);
        if (!isOfTheEngine(endpoint)) {
            forgetGuesses(path);
            if (path.equals(STREAM)) {
                return begin(path, caller);
            }
            return words(send(endpoint.method(), path, caller));
        }
        List<String> ways = EngineEndpoints.waysTo(endpoint);
        String first =
                words(send(endpoint.method(), ways.get(Math.floorMod(path.hashCode(), ways.size())) + path, caller));
        if (first.equals(REFUSED)) {
            return first;
        }
        SortedSet<String> answers = new TreeSet<>(List.of(first));
        for (String way : ways) {
            answers.add(words(send(endpoint.method(), way + path, caller)));
        }
        return String.join("!", answers);
    }

    /** Whoever tries links that do not exist is slowed down; here only the first answer counts. */
    private void forgetGuesses(String path) {
        if (path.startsWith("/share/")) {
            clock.advance(Duration.ofMinutes(2));
        }
    }

    private static Answer send(String method, String path, Person caller) {
        boolean writes = method.equals("POST") || method.equals("PUT");
        return caller.send(caller.request(path)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .method(method, writes ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }

    private static String begin(String path, Person caller) {
        HttpRequest.Builder request = caller.request(path).header("X-Requested-With", "XMLHttpRequest");
        HttpResponse<InputStream> opened = caller.open(request.copy());
        try (InputStream endless = opened.body()) {
            return opened.statusCode() == 200 ? "200" : words(caller.send(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Answer answer) {
        boolean refused = answer.status() == 401
                || answer.status() == 403 && answer.code().equals("access.denied");
        return refused ? REFUSED : String.valueOf(answer.status());
    }

    private static boolean isOfTheEngine(Endpoint endpoint) {
        return EngineEndpoints.read().all().contains(endpoint)
                && !endpoint.path().startsWith("/camunda/");
    }

    private SortedSet<Endpoint> endpoints() {
        SortedSet<Endpoint> all = new TreeSet<>(EngineEndpoints.read().all());
        all.addAll(DeskEndpoints.of(desk));
        return all;
    }

    private List<Endpoint> inOrder() {
        return endpoints().stream()
                .sorted(Comparator.<Endpoint>comparingInt(endpoint -> ENDING.indexOf(endpoint.path()))
                        .thenComparingInt(endpoint -> ORDER.indexOf(endpoint.method()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Things things(OpenCase opened, Person requester, Person person) {
        String task = opened.taskId("confirmReset");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("device-password-reset")
                .latestVersion()
                .singleResult()
                .getId();
        String message = requester
                .get("/api/messages")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String evidence = requester
                .get(opened.path())
                .json()
                .path("evidence")
                .path(0)
                .path("id")
                .asText();
        Map<String, String> byResource = new HashMap<>(Map.of(
                "/task",
                task,
                "/history/task",
                task,
                "/process-instance",
                opened.instanceId(),
                "/history/process-instance",
                opened.instanceId(),
                "/execution",
                opened.instanceId(),
                "/process-definition",
                definition,
                "/user",
                person.id(),
                "/group",
                throwAwayGroup(),
                "/api/messages",
                message,
                "/api/cases/{caseNumber}/evidence",
                evidence));
        byResource.put(
                "/filter",
                requester.get("/engine-rest/filter").json().path(0).path("id").asText());
        byResource.put(
                "/job",
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(opened.instanceId())
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        return new Things(
                byResource,
                Map.of(
                        "caseNumber", opened.number(),
                        "file", "app/plugin.js",
                        "name", "default",
                        "engine", "default",
                        "processEngineName", "default",
                        "key", "device-password-reset",
                        "table", "four-eyes",
                        "version", "1",
                        "person", person.id()));
    }

    private String decision() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("request-assessment")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String throwAwayGroup() {
        var group = identities.newGroup(
                "thrown-away-" + java.util.UUID.randomUUID().toString().substring(0, 8));
        identities.saveGroup(group);
        return group.getId();
    }
}
