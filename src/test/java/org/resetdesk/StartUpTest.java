package org.resetdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class StartUpTest {

    @Autowired
    ResetCases cases;

    @Test
    void the_desk_starts_and_numbers_its_cases() {
        ResetCase opened = cases.open(new NewCase("start-up", Connection.SAME_NETWORK, Language.IT, "1", null));

        assertThat(opened.number().value()).matches("RD-\\d{4}-\\d{6,}");
    }
}
