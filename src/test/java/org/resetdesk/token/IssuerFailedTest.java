package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resetdesk.token.IssuerFailed.Why;
import org.resetdesk.trouble.Trouble;

class IssuerFailedTest {

    @ParameterizedTest
    @EnumSource(Why.class)
    void O04_every_failure_has_a_cause_and_an_advice_in_words(Why why) throws IOException {
        Trouble trouble = Trouble.in(new IssuerFailed(why, "http:acme", "detail").getMessage())
                .orElseThrow();

        assertThat(trouble.subject()).isEqualTo("http:acme");
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_it.properties"))) {
            Properties words = new Properties();
            words.load(reader);
            assertThat(words.getProperty("trouble." + trouble.code())).contains("{0}");
            assertThat(words.getProperty("trouble." + trouble.code() + ".advice"))
                    .contains("Retry");
        }
    }
}
