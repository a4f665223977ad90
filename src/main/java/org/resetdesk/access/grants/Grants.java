package org.resetdesk.access.grants;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.resetdesk.account.Role.ADMINISTRATOR;
import static org.resetdesk.account.Role.APPLICANT;
import static org.resetdesk.account.Role.DISTRIBUTOR;
import static org.resetdesk.account.Role.REQUESTER;
import static org.resetdesk.account.Role.SUPERVISOR;
import static org.resetdesk.account.Role.SUPPORT;

import java.util.List;
import java.util.stream.Stream;
import org.resetdesk.account.Role;

/**
 * What each group may, and nothing else. Tasks are not here: the engine lets their assignees and candidates read and work on them
 * ({@code TASK_WORK}).
 */
final class Grants {

    static final String RESET = "device-password-reset";
    static final String VERIFICATION = "account-verification";
    static final String MAILS = "undelivered-mails";

    private static final String TASKLIST = "tasklist";

    private Grants() {}

    static List<Grant> all(boolean deployment) {
        return Stream.of(requester(), anteroom(), staff(SUPPORT), staff(SUPERVISOR), administrator(deployment))
                .flatMap(grants -> grants)
                .toList();
    }

    private static Stream<Grant> requester() {
        return Stream.of(
                new Grant(REQUESTER, APPLICATION, TASKLIST, ACCESS),
                new Grant(REQUESTER, PROCESS_DEFINITION, RESET, READ, CREATE_INSTANCE),
                new Grant(REQUESTER, PROCESS_INSTANCE, ANY, CREATE));
    }

    private static Stream<Grant> anteroom() {
        return Stream.of(
                new Grant(APPLICANT, APPLICATION, TASKLIST, ACCESS),
                new Grant(APPLICANT, PROCESS_DEFINITION, VERIFICATION, READ, CREATE_INSTANCE),
                new Grant(APPLICANT, PROCESS_INSTANCE, ANY, CREATE),
                new Grant(DISTRIBUTOR, APPLICATION, TASKLIST, ACCESS),
                new Grant(DISTRIBUTOR, PROCESS_DEFINITION, VERIFICATION, READ));
    }

    private static Stream<Grant> staff(Role role) {
        return Stream.of(
                new Grant(role, APPLICATION, TASKLIST, ACCESS),
                new Grant(role, APPLICATION, "cockpit", ACCESS),
                new Grant(role, PROCESS_DEFINITION, RESET, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB),
                new Grant(role, PROCESS_DEFINITION, VERIFICATION, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB),
                new Grant(role, PROCESS_DEFINITION, MAILS, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB),
                new Grant(role, DECISION_DEFINITION, ANY, READ, READ_HISTORY),
                new Grant(role, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                new Grant(role, DEPLOYMENT, ANY, READ));
    }

    private static Stream<Grant> administrator(boolean deployment) {
        Stream<Grant> identities = Stream.of(
                new Grant(ADMINISTRATOR, APPLICATION, "admin", ACCESS),
                new Grant(ADMINISTRATOR, USER, ANY, ALL),
                new Grant(ADMINISTRATOR, GROUP, ANY, ALL),
                new Grant(ADMINISTRATOR, GROUP_MEMBERSHIP, ANY, ALL),
                new Grant(ADMINISTRATOR, AUTHORIZATION, ANY, ALL));
        return deployment
                ? Stream.concat(identities, Stream.of(new Grant(ADMINISTRATOR, DEPLOYMENT, ANY, CREATE)))
                : identities;
    }
}
