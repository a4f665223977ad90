package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** An account that is no longer a requester, with a case still open. */
class LostVerificationTest extends Scenario {

    @Autowired
    private IdentityService identities;

    @Test
    void E25_the_token_is_withheld_at_once_and_handed_out_again_when_he_is_verified_anew() {
        Person marco = people.in(Role.REQUESTER, Role.APPLICANT);
        OpenCase ready = open(marco, request(codeDevice()));
        String path = "/api/cases/" + ready.number();
        assertThat(marco.get(path).json().path("state").asText()).isEqualTo("TO_CONFIRM");

        identities.deleteMembership(marco.id(), Role.REQUESTER.group());

        refused(marco.post(path + "/token/reveal"));
        refused(marco.get(path + "/token/file"));
        refused(marco.post(path + "/shares", Map.of("email", "helper@example.org", "language", "it")));
        assertThat(marco.get(path).json().path("actions").toString()).doesNotContain("REVEAL", "DOWNLOAD", "SHARE");
        refused(submit(marco, request(codeDevice())));
        assertThat(marco.get(path).json().path("state").asText()).isEqualTo("TO_CONFIRM");

        identities.createMembership(marco.id(), Role.REQUESTER.group());
        assertThat(marco.post(path + "/token/reveal").status()).isEqualTo(200);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("account.not-verified");
        assertThat(answer.text()).doesNotContain("expiresAt");
    }
}
