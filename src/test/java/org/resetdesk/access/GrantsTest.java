package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@DeskTest
class GrantsTest {

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    @Qualifier("foundations")
    SmartInitializingSingleton foundations;

    @Test
    void each_role_finds_its_lists_in_tasklist_and_no_other() {
        assertThat(filtersOf(people.requester())).containsExactly("Le mie attività / My tasks");
        assertThat(filtersOf(people.supportAgent()))
                .containsExactly(
                        "Da esaminare / To review",
                        "Oltre il limite / Past their time",
                        "Prese da me / Mine",
                        "Vicine al limite / Near their time");
        assertThat(filtersOf(people.supervisor()))
                .containsExactly(
                        "Da decidere / To decide",
                        "Oltre il limite / Past their time",
                        "Prese da me / Mine",
                        "Vicine al limite / Near their time");
        assertThat(filtersOf(people.distributor())).containsExactly("Da garantire / To vouch for");
        assertThat(filtersOf(people.applicant())).containsExactly("La mia verifica / My verification");
    }

    @Test
    void an_assignee_sees_his_task_and_another_requester_does_not() {
        Person anna = people.requester();
        Person bruno = people.requester();
        Task task = tasks.newTask();
        task.setAssignee(anna.id());
        tasks.saveTask(task);

        assertThat(anna.get("/engine-rest/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(anna.get("/engine-rest/task").json()).hasSize(1);
        assertThat(bruno.get("/engine-rest/task/" + task.getId()).status()).isNotEqualTo(200);
        assertThat(bruno.get("/engine-rest/task").json()).isEmpty();
        assertThat(bruno.post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + bruno.id() + "\"}")
                        .status())
                .isNotEqualTo(204);
        assertThat(bruno.post("/engine-rest/task/" + task.getId() + "/submit-form", "{}")
                        .status())
                .isNotEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo(anna.id());
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void candidates_find_their_task_in_their_list() {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "support");
        Person agent = people.supportAgent();
        String filter = filterOf(agent, "Da esaminare / To review");

        assertThat(agent.get("/engine-rest/filter").text()).contains("caseNumber");
        Answer list = agent.post("/engine-rest/filter/" + filter + "/list", "{}");

        assertThat(list.json().findValuesAsText("id")).contains(task.getId());
        assertThat(people.supervisor().get("/engine-rest/task/" + task.getId()).status())
                .isNotEqualTo(200);
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void an_agent_has_a_list_of_his_own_that_nobody_else_reads_and_loses_it_with_the_group() {
        Person sara = people.supportAgent();
        Person luca = people.in(Role.SUPPORT, Role.SUPERVISOR);
        String mine = filterOf(sara, "Prese da me / Mine");
        String lucas = filterOf(luca, "Prese da me / Mine");
        assertThat(lucas).isNotEqualTo(mine);
        assertThat(luca.post("/engine-rest/filter/" + mine + "/list", "{}").status())
                .isNotEqualTo(200);
        assertThat(filtersOf(people.requester())).doesNotContain("Prese da me / Mine");

        identities.deleteMembership(luca.id(), "support");
        assertThat(filtersOf(luca)).contains("Prese da me / Mine");
        identities.deleteMembership(luca.id(), "supervisor");
        assertThat(filters.createFilterQuery().filterId(lucas).count()).isZero();
        identities.deleteUser(sara.id());
        assertThat(filters.createFilterQuery().filterId(mine).count()).isZero();
    }

    @Test
    void an_administrator_who_makes_somebody_an_agent_makes_his_list_with_it() {
        Person giulia = people.requester();
        assertThat(people.administrator()
                        .put("/engine-rest/group/support/members/" + giulia.id(), "{}")
                        .status())
                .isEqualTo(204);
        assertThat(filtersOf(giulia)).contains("Prese da me / Mine", "Da esaminare / To review");
    }

    @Test
    void each_role_has_its_web_apps() {
        assertThat(appsOf(people.requester())).containsExactly("tasklist", "welcome");
        assertThat(appsOf(people.applicant())).containsExactly("tasklist", "welcome");
        assertThat(appsOf(people.distributor())).containsExactly("tasklist", "welcome");
        assertThat(appsOf(people.supportAgent())).containsExactly("cockpit", "tasklist", "welcome");
        assertThat(appsOf(people.supervisor())).containsExactly("cockpit", "tasklist", "welcome");
        assertThat(appsOf(people.administrator())).containsExactly("admin", "welcome");
    }

    @Test
    void laying_the_foundations_again_changes_nothing_and_keeps_a_changed_password() {
        var admin = identities.createUserQuery().userId("admin").singleResult();
        admin.setPassword("changed");
        identities.saveUser(admin);
        long before = authorizations.createAuthorizationQuery().count();

        foundations.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(identities.checkPassword("admin", "changed")).isTrue();
        admin = identities.createUserQuery().userId("admin").singleResult();
        admin.setPassword("admin");
        identities.saveUser(admin);
    }

    @Test
    void the_first_administrator_is_there_with_identity_rights_only() {
        assertThat(identities.createGroupQuery().groupMember("admin").list())
                .extracting("id")
                .containsExactly("camunda-admin");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("camunda-admin")
                        .list())
                .extracting("resourceType")
                .containsOnly(0, 1, 2, 3, 4);
    }

    private static String filterOf(Person person, String name) {
        for (JsonNode filter : person.get("/engine-rest/filter").json()) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("no list " + name);
    }

    private static Set<String> filtersOf(Person person) {
        Set<String> names = new TreeSet<>();
        person.get("/engine-rest/filter")
                .json()
                .forEach(filter -> names.add(filter.path("name").asText()));
        return names;
    }

    private static Set<String> appsOf(Person person) {
        Person browser = person.browser();
        browser.get("/camunda/app/welcome/default/");
        Set<String> apps = new TreeSet<>();
        browser.get("/camunda/api/admin/auth/user/default")
                .json()
                .path("authorizedApps")
                .forEach(app -> apps.add(app.asText()));
        return apps;
    }
}
