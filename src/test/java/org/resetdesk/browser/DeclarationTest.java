package org.resetdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.resetdesk.resetcase.Declaration;

/** What requesters read and accept is word for word what the desk keeps under the declaration's version. */
class DeclarationTest {

    @Test
    void N09_app_and_tasklist_show_the_version_that_is_kept() throws IOException {
        String shown;
        try (InputStream file = DeclarationTest.class.getResourceAsStream("/static/app/declaration.js")) {
            shown = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }

        assertThat(shown).contains("VERSION = '" + Declaration.VERSION + "'");
        for (Locale language : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
            String kept =
                    ResourceBundle.getBundle("messages", language).getString("declaration." + Declaration.VERSION);
            assertThat(shown).contains("'" + kept.replace("''", "’") + "'");
        }
    }
}
