package org.resetdesk.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.account.Account;
import org.resetdesk.account.Role;
import org.springframework.mock.web.MockHttpServletRequest;

class EngineDoorsTest {

    private static final List<String> ROOTS =
            List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");

    private final EngineDoors doors = new EngineDoors(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /process-definition/key/device-password-reset/start",
                "POST /process-definition/key/device-password-reset/tenant-id/x/submit-form",
                "POST /process-definition/key/other/submit-form",
                "POST /process-definition/some/start",
                "POST /process-definition/some/restart",
                "PUT /process-definition/some/suspended",
                "DELETE /process-definition/some",
                "POST /task/create",
                "PUT /task/some",
                "DELETE /task/some",
                "POST /task/some/complete",
                "POST /task/some/resolve",
                "POST /task/some/delegate",
                "POST /task/some/assignee",
                "POST /task/some/bpmnError",
                "POST /task/some/bpmnEscalation",
                "POST /task/some/identity-links",
                "POST /task/some/comment/create",
                "POST /task/some/attachment/create",
                "POST /task/some/variables",
                "PUT /task/some/variables/x",
                "POST /task/some/variables/x/data",
                "DELETE /task/some/variables/x",
                "POST /task/some/localVariables",
                "POST /process-instance/some/variables",
                "PUT /process-instance/some/variables/x",
                "POST /process-instance/some/modification",
                "POST /process-instance/delete",
                "POST /process-instance/message-async",
                "DELETE /process-instance/some",
                "PUT /process-instance/some/suspended",
                "POST /execution/some/signal",
                "POST /execution/some/localVariables",
                "POST /execution/some/messageSubscriptions/x/trigger",
                "POST /message",
                "POST /signal",
                "POST /condition",
                "POST /modification/execute",
                "POST /migration/execute",
                "POST /batch/some/jobs",
                "POST /job/some/execute",
                "POST /job/retries",
                "PUT /job/some/duedate",
                "POST /external-task/fetchAndLock",
                "POST /external-task/some/complete",
                "POST /filter/create",
                "PUT /filter/some",
                "DELETE /filter/some",
                "POST /decision-definition/key/x/evaluate",
                "POST /case-definition/key/x/create",
                "POST /history/process-instance/delete",
                "POST /history/process-instance/set-removal-time",
                "DELETE /history/process-instance/some",
                "POST /history/cleanup",
                "PUT /incident/some/annotation",
                "POST /deployment/create",
                "DELETE /deployment/some",
                "POST /deployment/some/redeploy",
                "GET /telemetry/data",
                "GET /schema/log",
                "GET /engine/other/task",
                "POST /identity/verify"
            })
    void a_call_that_could_steer_a_case_is_open_to_no_role(String call) {
        for (Role role : Role.values()) {
            for (String root : ROOTS) {
                assertThat(open(role, call, root)).as(role + " " + root).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_web_apps_set_up_and_own_login_are_open_to_no_role(Role role) {
        assertThat(open(role, "POST /camunda/api/admin/setup/default/user/create", ""))
                .isFalse();
        assertThat(open(role, "POST /camunda/api/admin/auth/user/default/login/tasklist", ""))
                .isFalse();
        assertThat(open(role, "GET /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated", ""))
                .isFalse();
    }

    @Test
    void whoever_may_not_open_a_case_is_told_so_at_the_submission_door_and_administrators_have_no_business_there() {
        assertThat(rolesFor("POST /process-definition/key/device-password-reset/submit-form"))
                .doesNotContain(Role.ADMINISTRATOR)
                .contains(Role.REQUESTER, Role.APPLICANT);
        assertThat(rolesFor("POST /process-definition/device-password-reset:1:x/submit-form"))
                .doesNotContain(Role.ADMINISTRATOR)
                .contains(Role.REQUESTER, Role.APPLICANT);
    }

    @Test
    void tasks_are_for_everybody_but_administrators() {
        Role[] people = {Role.APPLICANT, Role.REQUESTER, Role.SUPPORT, Role.SUPERVISOR, Role.DISTRIBUTOR};

        for (String call : List.of(
                "GET /task",
                "POST /task",
                "GET /task/x/form",
                "POST /task/x/claim",
                "POST /task/x/submit-form",
                "GET /filter")) {
            assertThat(rolesFor(call)).as(call).containsExactly(people);
        }
    }

    @Test
    void staff_alone_sees_instances_variables_and_history_and_retries() {
        for (String call : List.of(
                "GET /process-instance",
                "POST /process-instance/count",
                "GET /variable-instance",
                "GET /history/variable-instance",
                "GET /history/task",
                "GET /incident",
                "PUT /job/some/retries")) {
            assertThat(rolesFor(call)).as(call).containsExactly(Role.SUPPORT, Role.SUPERVISOR);
        }
    }

    @Test
    void accounts_groups_and_authorizations_are_for_administrators_alone() {
        for (String call : List.of(
                "GET /user",
                "POST /user/create",
                "PUT /group/x/members/y",
                "DELETE /user/x",
                "POST /authorization/create")) {
            assertThat(rolesFor(call)).as(call).containsExactly(Role.ADMINISTRATOR);
        }
    }

    @Test
    void deployment_over_REST_is_open_to_administrators_where_the_settings_say_so() {
        EngineDoors deploying = new EngineDoors(true);
        EngineCall deploy = call("POST /deployment/create", "/engine-rest");

        assertThat(deploying.open(account(Role.ADMINISTRATOR), deploy)).isTrue();
        assertThat(deploying.open(account(Role.SUPERVISOR), deploy)).isFalse();
    }

    @Test
    void without_a_role_there_is_nothing() {
        Account nobody = new Account("nobody", "Nobody", null, Set.of(), null);

        assertThat(doors.open(nobody, call("GET /version", "/engine-rest"))).isFalse();
        assertThat(doors.open(nobody, call("GET /task", "/engine-rest"))).isFalse();
    }

    private List<Role> rolesFor(String call) {
        return Stream.of(Role.values())
                .filter(role -> ROOTS.stream().allMatch(root -> open(role, call, root)))
                .toList();
    }

    private boolean open(Role role, String call, String root) {
        return doors.open(account(role), call(call, root));
    }

    private static Account account(Role... roles) {
        List<String> groups = Arrays.stream(roles).map(Role::group).toList();
        return new Account("anna", "Anna", null, Set.copyOf(groups), null);
    }

    private static EngineCall call(String call, String root) {
        String[] parts = call.split(" ");
        MockHttpServletRequest request = new MockHttpServletRequest(parts[0], root + parts[1]);
        request.setServletPath(root + parts[1]);
        return EngineCall.of(request);
    }
}
