package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;

/** A token is handed out until its end, whichever way it is asked for, and not a second longer. */
class TokenLifeTest extends Shared {

    @Test
    void G14_a_second_before_its_end_a_token_is_given_in_every_way_and_from_its_end_on_in_none() {
        OpenCase opened = readyCase(codeDevice());
        Instant end = end(opened);

        clock.setTo(end.minusSeconds(30));
        HelpersMail letter = send(opened, 1);
        clock.setTo(end.minusSeconds(1));
        assertThat(marco.post(opened.path() + "/token/reveal").status()).isEqualTo(200);
        clock.setTo(end.minusSeconds(1));
        assertThat(marco.get(opened.path() + "/token/file").status()).isEqualTo(200);
        clock.setTo(end.minusSeconds(1));
        assertThat(passerBy.get(letter.path()).status()).isEqualTo(200);

        clock.setTo(end);
        gone(marco.post(opened.path() + "/token/reveal"));
        gone(marco.get(opened.path() + "/token/file"));
        gone(share(marco, opened, helper));
        assertThat(passerBy.get(letter.path()).status()).isEqualTo(410);
        assertThat(press(letter.path()).status()).isEqualTo(410);
        clock.setTo(end.plusSeconds(1));
        gone(marco.post(opened.path() + "/token/reveal"));
    }

    @Test
    void G14_a_new_challenge_ends_the_old_token_at_the_desk_and_at_the_device() {
        SimulatedDevice camera = codeDevice();
        OpenCase opened = readyCase(camera);
        String old = opened.revealToken();
        camera.exportFeatureCode();
        opened.deviceRefused(camera.liveFeatureCode().orElseThrow());

        String fresh = opened.revealToken();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(camera.reset(old, "nuova-Chiave7")).isNotEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(camera.reset(fresh, "nuova-Chiave7")).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(jdbc.sql("select count(*) from resetdesk.token where case_number = ? and sealed is not null")
                        .param(opened.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void G14_P03_after_closure_no_way_gives_the_token_and_nothing_of_it_is_kept() {
        OpenCase opened = readyCase(xmlDevice());
        HelpersMail letter = send(opened, 1);
        opened.deviceAccepted();
        assertThat(opened.state()).isEqualTo("CLOSED");

        assertThat(marco.post(opened.path() + "/token/reveal").code()).isEqualTo("case.state");
        assertThat(marco.get(opened.path() + "/token/file").code()).isEqualTo("case.state");
        assertThat(press(letter.path()).status()).isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from resetdesk.token where case_number = ? and sealed is not null")
                        .param(opened.number())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Instant end(OpenCase opened) {
        return Instant.parse(
                opened.seenBy(marco).path("token").path("expiresAt").asText());
    }

    private static void gone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("token.gone");
    }
}
