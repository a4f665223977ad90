package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;

/** Evidence that does not hold: asked for again, looked at by two people, all by clicking. */
class EvidenceStoryTest extends BrowserTest {

    private static final String COMPLETE = ".form-actions .btn-primary";

    @Test
    void E04_the_requester_reads_which_picture_is_wanted_and_sends_only_that() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
        Page page = openTask(View.DESKTOP, opened, marco);

        assertThat(page.locator("[data-need=NEEDED]")).containsText("Foto dell’etichetta");
        assertThat(page.locator("[data-need=NEEDED] .desk-findings"))
                .containsText(camera.identity().serialNumber());
        assertThat(page.locator("[data-need=KEPT]")).containsText("va bene: non devi rifarlo");
        assertThat(page.locator("[data-need=KEPT] .desk-tabs")).isHidden();
        assertThat(page.locator("[data-need=NEEDED] img")).isVisible();
        keepBoth(page, "evidence-wanted");

        page.click(COMPLETE);
        assertThat(page.locator(".desk-trouble")).containsText("Aggiungi una foto");
        page.setInputFiles("#file-labelPhoto", photo(labelPhoto(camera)));
        assertThat(page.locator("[data-purpose=LABEL] .desk-check")).hasClass(Pattern.compile("is-good"));
        complete(page, "Invia prove");
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(complaints).isEmpty();
    }

    @Test
    void E14_what_an_agent_asked_for_stands_there_in_his_words() {
        Person marco = people.requester();
        marco.put("/api/account", Map.of("language", "en"));
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        opened.complete(
                people.supportAgent(),
                "reviewRequest",
                new EngineFormBody()
                        .with("decision", "ASK_EVIDENCE")
                        .with("reasonCode", "ownership.doubtful")
                        .with("comment", "Please photograph the whole door, with the shop’s name."));
        Page page = openTask(View.DESKTOP.english(), opened, marco);

        assertThat(page.locator("#asked")).containsText("Please photograph the whole door");
        assertThat(page.locator("#asked")).containsText("not clear enough that you are authorised");
        assertThat(page.locator("#asked time")).isVisible();
        assertThat(page.locator("[data-need=WELCOME]")).hasCount(2);
        keepBoth(page, "evidence-asked");
    }

    @Test
    void E04_an_agent_and_a_supervisor_see_both_serials_and_outlined_codes_and_approve_by_clicking() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        SimulatedDevice other = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(other), "l.jpg"));
        opened.complete(
                marco, "provideEvidence", new EngineFormBody().withFile("labelPhoto", labelPhoto(other), "again.jpg"));

        Page sara = openTask(View.DESKTOP, opened, people.supportAgent());
        Locator compared = sara.locator(".desk-compared.is-DIFFERS");
        assertThat(compared).containsText(camera.identity().serialNumber());
        assertThat(compared).containsText(other.identity().serialNumber());
        assertThat(sara.locator(".desk-frame .desk-outline.is-DIFFERS").first()).isVisible();
        assertThat(sara.locator(".desk-codes li").first()).containsText("altro dispositivo");
        keepBoth(sara, "review-differs");
        sara.locator("button.desk-frame").click();
        assertThat(sara.locator("dialog img")).isVisible();
        keep(sara, "review-large");
        sara.keyboard().press("Escape");
        assertThat(sara.locator("dialog")).hasCount(0);
        sara.click("text=Prendi in carico");
        sara.click(".desk-choice:has([value=APPROVE])");
        complete(sara, "Approva");
        opened.letTheDeskWork();
        assertThat(opened.passed()).doesNotContain("issueToken");

        Person boss = people.supervisor();
        boss.put("/api/account", Map.of("language", "en"));
        Page elena = openTask(View.DESKTOP.english(), opened, boss);
        assertThat(elena.locator(".desk-form")).containsText("A colleague has already approved");
        keepBoth(elena, "approve-differs");
        elena.click("text=Claim");
        elena.click(".desk-choice:has([value=APPROVE])");
        complete(elena, "Approve");
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(complaints).isEmpty();
    }

    @Test
    void N07_what_was_measured_stands_beside_the_finding_and_agents_alone_see_it() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        byte[] blurred =
                Photo.of(LabelPicture.of(camera.identity())).with(Flaw.BLUR, 14).jpeg();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", blurred, "l.jpg"));

        Page sara = openTask(View.DESKTOP, opened, people.supportAgent());
        assertThat(sara.locator(".desk-compared.is-UNKNOWN")).containsText("non letto");
        assertThat(sara.locator(".desk-measured:not(.is-rule)").first()).containsText("limite");
        keepBoth(sara, "review-measured");
        assertThat(opened.seenBy(marco).path("findings").toString()).doesNotContain("measured");
    }

    private Page openTask(View view, OpenCase opened, Person person) {
        Page page = open(view, taskPage(opened.number()), person);
        page.waitForSelector(".desk-form.is-ready");
        return page;
    }

    private static void complete(Page page, String button) {
        assertThat(page.locator(COMPLETE)).hasText(button);
        page.click(COMPLETE);
        page.waitForSelector(".desk-form", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** On a desk, and on a phone; Tasklist scrolls inside, so only a tall window shows everything. */
    private static void keepBoth(Page page, String name) {
        page.setViewportSize(1280, 1700);
        keep(page, name);
        reopen(page, 390, 2600);
        keep(page, name + "-phone");
        assertThat((boolean) page.evaluate("""
                [...document.querySelectorAll('.desk-form *')].every(each => each.getBoundingClientRect().right <= innerWidth)
                """)).as(name + " fits a phone").isTrue();
        reopen(page, 1280, 900);
    }

    private static void reopen(Page page, int width, int height) {
        page.setViewportSize(width, height);
        page.reload();
        page.waitForSelector(".desk-form.is-ready");
        page.waitForFunction("[...document.querySelectorAll('.desk-form img')].every(each => each.complete)");
    }

    private static FilePayload photo(byte[] picture) {
        return new FilePayload("IMG_20261122.jpg", "image/jpeg", picture);
    }
}
