package org.resetdesk.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DeskTest
class EvidenceControllerTest {

    private static final String OWNER = "evidence-owner";
    private static final String STRANGER = "evidence-stranger";

    @Autowired
    EvidenceController controller;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ResetCases cases;

    @Autowired
    IdentityService identities;

    private MockMvc desk;

    @BeforeEach
    void accounts() {
        desk = MockMvcBuilders.standaloneSetup(controller).build();
        for (String id : List.of(OWNER, STRANGER)) {
            if (identities.createUserQuery().userId(id).count() == 0) {
                User user = identities.newUser(id);
                user.setPassword("a-Long-enough-1");
                identities.saveUser(user);
            }
        }
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_requester_sees_his_picture_as_a_jpeg_that_nobody_else_keeps() throws Exception {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, picture());
        logIn(OWNER);

        byte[] shown = desk.perform(get("/api/cases/{number}/evidence/{id}", number, kept.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", "inline"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth()).isEqualTo(64);
    }

    @Test
    void a_picture_that_the_browser_has_already_is_not_sent_again() throws Exception {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, picture());
        evidence.read(kept.id());
        logIn(OWNER);
        String path = "/api/cases/" + number.value() + "/evidence/" + kept.id() + "?size=review";
        String version = Objects.requireNonNull(desk.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));

        assertThat(desk.perform(get(path).header("If-None-Match", version))
                        .andExpect(status().isNotModified())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .isEmpty();
    }

    @Test
    void a_size_that_does_not_exist_is_refused() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, picture());
        logIn(OWNER);

        assertThatThrownBy(() -> desk.perform(get("/api/cases/{number}/evidence/{id}?size=huge", number, kept.id())))
                .satisfies(
                        thrown -> assertThat(Refusal.behind(thrown)).isNotNull().hasMessage("evidence.unknown-size"));
    }

    @Test
    void a_feature_code_that_came_as_text_is_shown_as_plain_text() throws Exception {
        CaseNumber number = open();
        Evidence kept = evidence.keepFeatureCode(number, "<script>alert(1)</script>");
        logIn(OWNER);

        desk.perform(get("/api/cases/{number}/evidence/{id}", number, kept.id()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void A05_for_anybody_else_there_is_no_such_case() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, picture());
        logIn(STRANGER);

        assertThatThrownBy(() -> desk.perform(get("/api/cases/{number}/evidence/{id}", number, kept.id())))
                .satisfies(thrown -> {
                    Refusal refusal = Refusal.behind(thrown);
                    assertThat(refusal).isNotNull().hasMessage("case.unknown");
                });
    }

    private CaseNumber open() {
        return cases.open(new NewCase(OWNER, Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }

    private static void logIn(String id) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id, "", List.of()));
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
