package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Every screen that a browser test keeps a picture of is looked at by axe too; this shows that axe would say so. */
class AccessibilityTest extends BrowserTest {

    @Test
    void what_a_reader_of_little_sight_could_not_use_is_found() {
        Page page = open(View.PHONE, "/login");
        assertThat(Accessibility.findings(page)).isEmpty();

        page.evaluate("document.querySelector('label').remove()");
        page.evaluate("document.querySelector('.desk-button').style.cssText = 'color: #aaa; background: #fff'");

        assertThat(Accessibility.findings(page))
                .anyMatch(finding -> finding.startsWith("label "))
                .anyMatch(finding -> finding.startsWith("color-contrast "));
    }
}
