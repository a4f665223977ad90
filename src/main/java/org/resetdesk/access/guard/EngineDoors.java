package org.resetdesk.access.guard;

import static org.resetdesk.access.guard.Door.doors;
import static org.resetdesk.account.Role.ADMINISTRATOR;
import static org.resetdesk.account.Role.DISTRIBUTOR;
import static org.resetdesk.account.Role.SUPERVISOR;
import static org.resetdesk.account.Role.SUPPORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.resetdesk.account.Account;
import org.resetdesk.account.Role;

/**
 * Every engine call that is let through, by role; what stands in no line is refused. The lines are what Tasklist, Cockpit, Admin, our
 * forms and our app were seen calling, and what the contract promises to clients: a test holds them against both lists. What each call
 * then shows is up to the engine's authorizations. Nothing here sets a variable, starts or completes otherwise than by
 * {@code submit-form}, or deploys.
 */
final class EngineDoors {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));
    private static final Set<Role> CANDIDATES = EnumSet.of(SUPPORT, SUPERVISOR, DISTRIBUTOR);
    private static final Set<Role> STAFF = EnumSet.of(SUPPORT, SUPERVISOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);

    private static final String BASE = "/camunda/api/cockpit/plugin/base/default";

    private static final List<Door> DOORS = Stream.of(
                    oneself(), tasklist(), starting(), dashboards(), cockpit(), mending(), reading(), administration())
            .flatMap(doors -> doors)
            .toList();

    private static final List<Door> DEPLOYMENT =
            doors(ADMINISTRATORS, "POST", "/deployment/create").toList();

    private final boolean deployment;

    EngineDoors(boolean deployment) {
        this.deployment = deployment;
    }

    boolean open(Account caller, EngineCall call) {
        return anyOf(DOORS, caller, call) || deployment && anyOf(DEPLOYMENT, caller, call);
    }

    private static boolean anyOf(List<Door> doors, Account caller, EngineCall call) {
        return doors.stream().anyMatch(door -> door.opensFor(caller, call));
    }

    /** The web apps' frame, and one's own profile in it. */
    private static Stream<Door> oneself() {
        return Stream.of(
                        doors(ALL, "GET", "/engine", "/camunda/api/admin/auth/user/{engine}"),
                        doors(ALL, "GET", "/user/{me}/profile", "/identity/password-policy"),
                        doors(ALL, "PUT", "/user/{me}/credentials"),
                        doors(ALL, "GET", "/group/count").map(door -> door.onlyAbout("member")),
                        plugin(PEOPLE, "tasklist"),
                        plugin(STAFF, "cockpit"),
                        plugin(ADMINISTRATORS, "admin"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> plugin(Set<Role> roles, String app) {
        return doors(roles, "GET", "/camunda/api/%1$s/plugin/%1$sPlugins/static/app/{file}".formatted(app));
    }

    private static Stream<Door> tasklist() {
        return Stream.of(
                        doors(PEOPLE, "GET OPTIONS", "/filter"),
                        doors(PEOPLE, "GET", "/filter/count"),
                        doors(PEOPLE, "POST", "/filter/{id}/list"),
                        doors(PEOPLE, "GET POST", "/task", "/task/count"),
                        doors(PEOPLE, "GET", "/task/{id}", "/task/{id}/form", "/task/{id}/form-variables"),
                        doors(PEOPLE, "GET", "/task/{id}/variables", "/task/{id}/comment"),
                        doors(PEOPLE, "GET", "/history/user-operation", "/history/user-operation/count"),
                        doors(PEOPLE, "POST", "/task/{id}/claim", "/task/{id}/submit-form"),
                        doors(CANDIDATES, "POST", "/task/{id}/unclaim"))
                .flatMap(doors -> doors);
    }

    /** Whoever may not open a case is told at the submission door how he could. */
    private static Stream<Door> starting() {
        String byId = "/process-definition/{id}";
        String byKey = "/process-definition/key/{key}";
        return Stream.of(
                        doors(PEOPLE, "GET", "/process-definition", "/process-definition/count"),
                        doors(PEOPLE, "GET", byKey, byKey + "/startForm", byId + "/startForm", byId + "/xml"),
                        doors(PEOPLE, "POST", byId + "/submit-form"),
                        doors(PEOPLE, "POST", "/process-definition/key/device-password-reset/submit-form"),
                        doors(PEOPLE, "POST", "/process-definition/key/account-verification/submit-form"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> dashboards() {
        return Stream.of(
                        doors(STAFF, "GET", BASE + "/process-definition/statistics"),
                        doors(STAFF, "GET", BASE + "/process-definition/statistics-count"),
                        doors(STAFF, "GET", "/process-definition/statistics", "/case-definition/count"),
                        doors(STAFF, "GET", counted("decision-definition", "decision-requirements-definition")),
                        doors(STAFF, "GET", "/decision-definition/{id}", "/decision-definition/{id}/xml"),
                        doors(STAFF, "GET", counted("history/decision-instance", "history/batch", "batch/statistics")),
                        doors(STAFF, "GET", counted("deployment")),
                        doors(STAFF, "GET", "/deployment/{id}/resources"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> cockpit() {
        return Stream.of(
                        doors(STAFF, "GET", "/process-definition/{id}", "/process-definition/{id}/statistics"),
                        doors(STAFF, "GET", "/process-instance/{id}", "/process-instance/{id}/activity-instances"),
                        doors(STAFF, "GET", counted("job-definition", "job")),
                        doors(STAFF, "GET", "/job-definition/{id}"),
                        doors(STAFF, "POST", BASE + "/incident", BASE + "/incident/count"),
                        doors(STAFF, "POST", BASE + "/process-instance", BASE + "/process-instance/count"),
                        doors(STAFF, "POST", BASE + "/process-instance/{id}/called-process-instances"),
                        doors(STAFF, "POST", BASE + "/process-definition/{id}/called-process-definitions"),
                        doors(STAFF, "POST", counted("process-instance", "variable-instance")),
                        doors(STAFF, "POST", "/job", "/external-task/count", "/history/task/count"),
                        doors(STAFF, "GET", "/task/report/candidate-group-count"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> mending() {
        return doors(STAFF, "PUT", "/job/{id}/retries");
    }

    /** For a support that looks by a program of its own: what Cockpit shows, and where everybody can see that no secret is written. */
    private static Stream<Door> reading() {
        return Stream.of(
                        doors(STAFF, "GET", counted("process-instance", "variable-instance", "incident")),
                        doors(STAFF, "GET", "/process-instance/{id}/variables"),
                        doors(STAFF, "GET", counted("history/process-instance", "history/activity-instance")),
                        doors(STAFF, "GET", counted("history/variable-instance", "history/detail", "history/task")),
                        doors(STAFF, "GET", counted("history/incident", "history/job-log")))
                .flatMap(doors -> doors);
    }

    private static String[] counted(String... resources) {
        return Stream.of(resources)
                .flatMap(resource -> Stream.of("/" + resource, "/" + resource + "/count"))
                .toArray(String[]::new);
    }

    private static Stream<Door> administration() {
        String every = "GET POST PUT DELETE OPTIONS";
        return Stream.of(
                        doors(ADMINISTRATORS, every, "/user", "/user/**", "/group", "/group/**"),
                        doors(ADMINISTRATORS, every, "/authorization", "/authorization/**"),
                        doors(ADMINISTRATORS, "GET", counted("tenant")))
                .flatMap(doors -> doors);
    }
}
