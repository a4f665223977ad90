package org.resetdesk.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/", "/camunda/app/tasklist/default/?x=1", "/app/?case=RD-2026-000001"})
    void it_goes_on_to_a_path_of_our_own(String next) {
        assertThat(LoginPage.local(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "javascript:alert(1)",
                "/\n//evil.example"
            })
    void it_leads_to_no_other_host(@Nullable String next) {
        assertThat(LoginPage.local(next)).isEqualTo("/app/");
    }
}
