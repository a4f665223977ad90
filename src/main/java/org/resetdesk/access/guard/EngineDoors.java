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
 * Every engine call that is let through, by role; what stands in no line is refused. What each call then shows is up to the engine's
 * authorizations. Nothing here sets a variable, starts or completes otherwise than by {@code submit-form}, or deploys.
 */
final class EngineDoors {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR));
    private static final Set<Role> CANDIDATES = EnumSet.of(SUPPORT, SUPERVISOR, DISTRIBUTOR);
    private static final Set<Role> STAFF = EnumSet.of(SUPPORT, SUPERVISOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);

    private static final List<Door> DOORS = Stream.of(
                    oneself(), tasks(), starting(), cockpit(), history(), retrying(), administration())
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

    private static Stream<Door> oneself() {
        return Stream.of(
                        doors(
                                ALL,
                                "GET",
                                "/engine",
                                "/version",
                                "/authorization/check",
                                "/camunda/api/admin/auth/user/*"),
                        doors(ALL, "GET", "/camunda/api/*/plugin/*/static/**"),
                        doors(ALL, "GET POST", "/identity/password-policy"),
                        doors(ALL, "GET", "/user/{me}/profile"),
                        doors(ALL, "PUT", "/user/{me}/credentials"),
                        doors(ALL, "GET", "/identity/groups").map(door -> door.onlyAbout("userId")),
                        doors(ALL, "GET", "/group", "/group/count").map(door -> door.onlyAbout("member")))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> tasks() {
        return Stream.of(
                        doors(PEOPLE, "GET OPTIONS", "/filter", "/filter/{id}"),
                        doors(PEOPLE, "GET", "/filter/count"),
                        doors(
                                PEOPLE,
                                "GET POST",
                                "/filter/{id}/list",
                                "/filter/{id}/count",
                                "/filter/{id}/singleResult"),
                        doors(PEOPLE, "GET POST", "/task", "/task/count"),
                        doors(PEOPLE, "GET", "/task/{id}", "/task/{id}/form", "/task/{id}/form-variables"),
                        doors(PEOPLE, "GET", "/task/{id}/rendered-form", "/task/{id}/deployed-form"),
                        doors(PEOPLE, "GET", "/task/{id}/variables", "/task/{id}/variables/{name}"),
                        doors(
                                PEOPLE,
                                "GET",
                                "/task/{id}/identity-links",
                                "/task/{id}/comment",
                                "/task/{id}/attachment"),
                        doors(PEOPLE, "GET", "/history/user-operation", "/history/user-operation/count"),
                        doors(PEOPLE, "POST", "/task/{id}/claim", "/task/{id}/submit-form"),
                        doors(CANDIDATES, "POST", "/task/{id}/unclaim"))
                .flatMap(doors -> doors);
    }

    /** Whoever may not open a case is told at the submission door how he could. */
    private static Stream<Door> starting() {
        return Stream.of(
                        doors(PEOPLE, "GET", "/process-definition", "/process-definition/count"),
                        doors(PEOPLE, "GET", "/process-definition/{id}", "/process-definition/key/{key}"),
                        doors(PEOPLE, "GET", startForms("/process-definition/{id}")),
                        doors(PEOPLE, "GET", startForms("/process-definition/key/{key}")),
                        doors(PEOPLE, "POST", "/process-definition/{id}/submit-form"),
                        doors(PEOPLE, "POST", "/process-definition/key/device-password-reset/submit-form"),
                        doors(PEOPLE, "POST", "/process-definition/key/account-verification/submit-form"))
                .flatMap(doors -> doors);
    }

    private static String[] startForms(String definition) {
        return Stream.of("/startForm", "/form-variables", "/rendered-form", "/deployed-start-form", "/xml", "/diagram")
                .map(definition::concat)
                .toArray(String[]::new);
    }

    private static Stream<Door> cockpit() {
        return Stream.of(
                        doors(STAFF, "GET POST", "/camunda/api/cockpit/plugin/base/default/**"),
                        doors(STAFF, "GET", "/process-definition/**", "/process-instance/**", "/execution/**"),
                        doors(STAFF, "GET", "/decision-definition/**", "/decision-requirements-definition/**"),
                        doors(STAFF, "GET", "/case-definition/**", "/case-instance/**", "/deployment/**"),
                        doors(STAFF, "GET", "/incident/**", "/job/**", "/job-definition/**", "/external-task/**"),
                        doors(STAFF, "GET", "/variable-instance/**", "/event-subscription/**", "/batch/**"),
                        doors(STAFF, "POST", queries("process-instance", "execution", "variable-instance", "incident")),
                        doors(STAFF, "POST", queries("job", "job-definition", "external-task")),
                        doors(STAFF, "GET", "/metrics/**", "/task/report/**"))
                .flatMap(doors -> doors);
    }

    private static Stream<Door> history() {
        return Stream.of(
                        doors(STAFF, "GET", "/history/**"),
                        doors(STAFF, "POST", queries("history/process-instance", "history/activity-instance")),
                        doors(STAFF, "POST", queries("history/task", "history/variable-instance", "history/detail")),
                        doors(
                                STAFF,
                                "POST",
                                queries("history/incident", "history/job-log", "history/decision-instance")),
                        doors(STAFF, "POST", queries("history/external-task-log")))
                .flatMap(doors -> doors);
    }

    private static String[] queries(String... resources) {
        return Stream.of(resources)
                .flatMap(resource -> Stream.of("/" + resource, "/" + resource + "/count"))
                .toArray(String[]::new);
    }

    private static Stream<Door> retrying() {
        return doors(STAFF, "PUT", "/job/{id}/retries", "/job-definition/{id}/retries");
    }

    private static Stream<Door> administration() {
        String every = "GET POST PUT DELETE OPTIONS";
        return Stream.of(
                        doors(ADMINISTRATORS, every, "/user", "/user/**", "/group", "/group/**"),
                        doors(ADMINISTRATORS, every, "/authorization", "/authorization/**"),
                        doors(ADMINISTRATORS, "GET OPTIONS", "/identity/groups", "/tenant", "/tenant/**"))
                .flatMap(doors -> doors);
    }
}
