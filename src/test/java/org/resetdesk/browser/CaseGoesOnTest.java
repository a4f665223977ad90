package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.OpenCase;

/** A case that is not through yet goes on in the app: what was asked for, and the new code of a device that refused the token. */
class CaseGoesOnTest extends RequestTest {

    @Test
    void E10_a_restarted_device_refuses_and_its_new_code_gets_a_new_token_in_the_same_case() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).with("connection", "OTHER_NETWORK"));
        String old = opened.revealToken();
        camera.restart();
        assertThat(camera.reset(old, "Nuova-Pass9")).isNotEqualTo(DeviceAnswer.ACCEPTED);
        Page page = open(View.PHONE, "/app/#/cases/" + opened.number(), marco);

        page.click("text=Il dispositivo l’ha rifiutato");
        at(page, "refused");
        assertThat(page.locator(".request-next")).isDisabled();
        keep(page, "refused-phone");
        page.click("text=Nuovo codice del dispositivo");
        paste(page, camera.exportFeatureCode());
        next(page);
        assertThat(at(page, "refused").locator(".amend-piece"))
                .containsText(camera.identity().serialNumber());
        keep(page, "refused-given-phone");
        next(page);

        assertThat(page.locator("h1")).hasText(opened.number());
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        String fresh = opened.revealToken();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(camera.reset(fresh, "Nuova-Pass9")).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void E04_only_the_picture_that_was_asked_for_is_sent_and_what_was_good_stays() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        Page page = open(View.DESKTOP, "/app/#/cases/" + opened.number(), marco);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invia ciò che manca"))
                .click();
        assertThat(at(page, "evidence").locator("[data-piece=LABEL]"))
                .containsText(camera.identity().serialNumber());
        assertThat(page.locator("[data-piece=FEATURE_CODE]")).containsText("va bene così");
        keep(page, "app-evidence-desktop");
        page.click("text=Nuova foto dell’etichetta");
        at(page, "label");
        choose(page, "etichetta.jpg", "image/jpeg", labelPhoto(camera), "good");
        page.reload();
        at(page, "label");
        assertThat(page.locator(".request-preview img")).isVisible();
        next(page);
        at(page, "evidence");
        next(page);

        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(page.locator("h1 + .desk-badge")).not().hasText("Da integrare");
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        page.navigate("/app/#/cases/" + opened.number() + "/evidence");
        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(complaints).isEmpty();
    }
}
