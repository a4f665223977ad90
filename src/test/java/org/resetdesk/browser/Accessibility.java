package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/** What axe-core finds against WCAG 2.2 AA, and against good practice, in what is ours on a page. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String ENGINES = "/camunda/";
    private static final String FORM = ".desk-form";

    private Accessibility() {}

    static void check(Page page) {
        assertThat(findings(page)).as("axe on %s", page.url()).isEmpty();
    }

    static List<String> findings(Page page) {
        // otherwise it opens a page of its own for each look, for frames, which there are none of
        AxeBuilder axe = new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
        if (URI.create(page.url()).getPath().startsWith(ENGINES)) {
            if (page.locator(FORM).count() == 0) {
                return List.of();
            }
            axe = axe.include(FORM).disableRules(List.of("heading-order", "region"));
        }
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getFailureSummary()))
                .toList();
    }
}
