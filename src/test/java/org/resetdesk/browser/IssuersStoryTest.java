package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.IssuerTable;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Requests;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent hands in what a vendor's own service gave him, in Tasklist. */
class IssuersStoryTest extends BrowserTest {

    private static final String COMPLETE = ".form-actions .btn-primary";

    @Autowired
    RepositoryService repository;

    private IssuerTable table;

    @BeforeEach
    void someModelsAndABrandAreServedByHand() {
        table = new IssuerTable(repository)
                .forModel("CAM-HAND", "manual")
                .forForeign("starts with(cellInput, \"ACME:\")", "manual")
                .deployed();
    }

    @AfterEach
    void theTableIsPutBack() {
        table.close();
    }

    @Test
    void N12_a_code_is_typed_twice_and_handed_over() {
        SimulatedDevice camera = device(DeviceKind.CODE);
        OpenCase waiting = open(people.requester(), request(camera));
        Page sara = form(View.DESKTOP, waiting);
        assertThat(sara.locator("#expected")).containsText(camera.identity().serialNumber() + " accetta un codice");
        assertThat(sara.locator(".desk-tabs")).isHidden();
        sara.fill("#code", "6fa4 6926");
        sara.fill("#code-repeated", "6fa46927");
        assertThat(sara.locator(COMPLETE)).hasText("Consegna al richiedente");
        sara.click(COMPLETE);
        assertThat(sara.locator(".desk-trouble")).hasText("I due codici non sono uguali.");
        keep(sara, "enter-token-typo");

        sara.fill("#code", "kX81-72ab");
        sara.fill("#code-repeated", "kX81-72ab");
        keep(sara, "enter-token");
        sara.click(COMPLETE);
        sara.waitForSelector(".desk-form", gone());
        waiting.letTheDeskWork();

        assertThat(waiting.revealToken()).isEqualTo("kX81-72ab");
        assertThat(sara.content()).doesNotContain("kX81-72ab");
        assertThat(complaints).isEmpty();
    }

    @Test
    void N12_G15_a_file_for_another_device_is_refused_and_the_right_one_is_taken() {
        SimulatedDevice recorder = device(DeviceKind.XML);
        OpenCase waiting = open(people.requester(), request(recorder));
        Page sara = form(View.DESKTOP.english(), waiting);
        assertThat(sara.locator("#expected")).containsText("takes an .xml file");
        upload(sara, "RDX000000001");
        sara.click(COMPLETE);
        assertThat(sara.locator(".desk-trouble")).containsText("This file is for another device");
        keep(sara, "enter-token-other-device");

        upload(sara, recorder.identity().serialNumber());
        sara.click(COMPLETE);
        sara.waitForSelector(".desk-form", gone());
        waiting.letTheDeskWork();
        assertThat(waiting.revealToken()).contains(recorder.identity().serialNumber());
    }

    @Test
    void N12_E05_for_another_brands_code_the_agent_says_what_he_was_given() {
        OpenCase waiting = open(
                people.requester(),
                new EngineFormBody()
                        .with("connection", "OTHER_NETWORK")
                        .withFile("labelPhoto", labelPhoto(codeDevice()), "etichetta.jpg")
                        .withFile("featureCodePhoto", qrPicture("ACME:9f8e7d6c5b4a"), "qr.png")
                        .with("declarationAccepted", true));
        waiting.complete(people.supportAgent(), "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));

        Page sara = form(View.DESKTOP.dark(), waiting);

        assertThat(sara.locator("#expected")).containsText("un’altra marca");
        assertThat(sara.locator(".desk-tabs")).isVisible();
        assertThat(sara.locator(".desk-codes").last()).containsText("ACME:9f8e7d6c5b4a");
        keep(sara, "enter-token-foreign");
    }

    private Page form(View view, OpenCase waiting) {
        Person sara = people.supportAgent();
        sara.post("/engine-rest/task/" + waiting.taskId("enterToken") + "/claim", "{}");
        Page page = open(view, taskPage(waiting.number()), sara);
        page.waitForSelector(".desk-form.is-ready");
        return page;
    }

    private static void upload(Page page, String serial) {
        String xml = "<unlock><serial>" + serial + "</serial><key>abc</key></unlock>";
        page.setInputFiles("#file-tokenFile", new FilePayload("unlock.xml", "text/xml", xml.getBytes(UTF_8)));
    }

    private SimulatedDevice device(DeviceKind kind) {
        return Requests.device("CAM-HAND", kind, clock, people.stranger());
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }
}
