package org.resetdesk.token.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.account.Role;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.TokenAccessRefused;
import org.resetdesk.token.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DeskTest
class TokenControllerTest {

    private static final String OWNER = "token-owner";
    private static final String STRANGER = "token-stranger";
    private static final String AGENT = "token-agent";

    @Autowired
    TokenController controller;

    @Autowired
    JwksController jwks;

    @Autowired
    ObjectMapper json;

    @Autowired
    ResetCases cases;

    @Autowired
    Tokens tokens;

    @Autowired
    IdentityService identities;

    @Autowired
    MovableClock clock;

    @Autowired
    ConfigurableApplicationContext context;

    final List<Object> events = new ArrayList<>();

    final ApplicationListener<PayloadApplicationEvent<?>> listener = event -> events.add(event.getPayload());

    @BeforeEach
    void accounts() {
        account(OWNER, Role.REQUESTER);
        account(STRANGER, Role.REQUESTER);
        account(AGENT, Role.SUPPORT);
        context.addApplicationListener(listener);
    }

    @AfterEach
    void logOut() {
        context.removeApplicationListener(listener);
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_owner_is_given_the_code_and_nothing_keeps_a_copy() throws Exception {
        String number = toConfirm(TokenKind.CODE);
        logIn(OWNER);

        ResponseEntity<TokenAnswer> answer = controller.reveal(number);

        JsonNode body = json.readTree(json.writeValueAsBytes(answer.getBody()));
        assertThat(names(body)).containsExactly("kind", "code", "expiresAt");
        assertThat(body.get("kind").textValue()).isEqualTo("CODE");
        assertThat(body.get("code").textValue()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(Instant.parse(body.get("expiresAt").textValue())).isAfter(clock.instant());
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(String.valueOf(answer)).doesNotContain(body.get("code").textValue());
        assertThat(events)
                .filteredOn(this::isReveal)
                .singleElement()
                .asString()
                .contains("actor=" + OWNER)
                .doesNotContain(body.get("code").textValue());
    }

    @Test
    void the_owner_is_given_the_file_to_read_and_to_keep() throws Exception {
        String number = toConfirm(TokenKind.XML);
        logIn(OWNER);

        ResponseEntity<TokenAnswer> answer = controller.reveal(number);
        ResponseEntity<byte[]> file = controller.file(number);

        JsonNode body = json.readTree(json.writeValueAsBytes(answer.getBody()));
        assertThat(names(body)).containsExactly("kind", "xml", "fileName", "expiresAt");
        assertThat(new String(Objects.requireNonNull(file.getBody()), UTF_8))
                .isEqualTo(body.get("xml").textValue());
        assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .matches("attachment; filename=\"RDX1-WEB-\\d+-reset\\.xml\"")
                .contains(body.get("fileName").textValue());
        assertThat(file.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(events).filteredOn(this::isReveal).hasSize(2);
    }

    @Test
    void A13_an_agent_is_refused_and_the_try_is_on_record() {
        String number = toConfirm(TokenKind.CODE);
        logIn(AGENT);

        assertRefused(403, "token.forbidden", () -> controller.reveal(number));
        assertRefused(403, "token.forbidden", () -> controller.file(number));

        assertThat(events)
                .filteredOn(TokenAccessRefused.class::isInstance)
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(((TokenAccessRefused) event).accountId()).isEqualTo(AGENT));
        assertThat(events).noneMatch(this::isReveal);
    }

    @Test
    void A05_to_a_stranger_the_case_does_not_exist() {
        String number = toConfirm(TokenKind.CODE);
        logIn(STRANGER);

        assertRefused(404, "case.unknown", () -> controller.reveal(number));
        assertRefused(404, "case.unknown", () -> controller.file("RD-2026-999999"));
        assertRefused(404, "case.unknown", () -> controller.file("../etc"));
        assertThat(events).noneMatch(this::isReveal).noneMatch(TokenAccessRefused.class::isInstance);
    }

    @Test
    void E25_an_owner_who_is_not_verified_any_more_waits() {
        String number = toConfirm(TokenKind.CODE);
        identities.deleteMembership(OWNER, Role.REQUESTER.group());
        logIn(OWNER);

        assertRefused(403, "account.not-verified", () -> controller.reveal(number));
        assertThat(events).noneMatch(this::isReveal);
    }

    @Test
    void the_key_set_holds_public_keys_only() throws Exception {
        JsonNode keys = json.readTree(jwks.keys().getBody()).get("keys");

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(names(key)).contains("kty", "crv", "x", "y", "kid").doesNotContain("d");
            assertThat(key.get("crv").textValue()).isEqualTo("P-256");
        });
    }

    private boolean isReveal(Object event) {
        return event instanceof CaseEvent happened && happened.kind() == CaseEvent.Kind.REVEALED;
    }

    private String toConfirm(TokenKind kind) {
        ResetCase opened = cases.open(new NewCase(OWNER, Connection.SAME_NETWORK, Language.IT, "1", null));
        Random random = new Random();
        FeatureCode device = new FeatureCode(
                new SerialNumber("RDX1-WEB-%08d".formatted(random.nextInt(100_000_000))),
                "NVR-8",
                "2.1",
                kind,
                new Challenge("%016x%016x".formatted(random.nextLong(), random.nextLong())),
                clock.instant(),
                "");
        tokens.issue(opened, device, "builtin");
        cases.change(opened.number(), found -> found.awaitConfirmation(clock.instant()));
        return opened.number().value();
    }

    private void account(String id, Role role) {
        if (identities.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identities.newGroup(role.group());
            identities.saveGroup(group);
        }
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setPassword("a long password 1");
            identities.saveUser(user);
        }
        if (identities.createGroupQuery().groupId(role.group()).groupMember(id).count() == 0) {
            identities.createMembership(id, role.group());
        }
    }

    private static void logIn(String id) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(id, null, List.of()));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    private static void assertRefused(int status, String code, Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
