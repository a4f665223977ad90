package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A month of cases as a supervisor sees it. */
class StatisticsPageTest extends BrowserTest {

    private static final String MAY = "/app/#/statistics/2025-05-01/2025-05-30";
    private static final String MINE = "case_number like 'RD-2025-9%'";

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void a_month_of_cases() {
        jdbc.update("""
                insert into resetdesk.reset_case (case_number, requester, connection, language, state, outcome, model, reason_code,
                  declaration_version, declaration_accepted_at, opened_at, queued_at, updated_at, closed_at)
                select 'RD-2025-9' || lpad(n::text, 5, '0'), '(erased)', 'OTHER_NETWORK', 'IT', 'CLOSED', outcome,
                  (array['RD-NVR-216', 'RD-CAM-40', 'RD-NVR-432'])[1 + n % 3],
                  case outcome when 'REJECTED' then (array['ownership.doubtful', 'device.not-supported'])[1 + n % 2] end,
                  '1', at, at, at, at + interval '5 hours', at + interval '5 hours'
                from (select n, (array['RESET_DONE', 'RESET_DONE', 'RESET_DONE', 'REJECTED', 'WITHDRAWN', 'RESET_DONE', 'EXPIRED'])[1 + n % 7]
                      as outcome, timestamptz '2025-05-01 06:00Z' + make_interval(days => (n * n) % 29, mins => (n * 37) % 700) as at
                  from generate_series(1, 240) n) made
                """);
        jdbc.update("""
                insert into resetdesk.timeline_entry (case_number, at, event, actor_kind, details)
                select case_number, opened_at + make_interval(secs => 20 + right(case_number, 3)::int * 29 % 9000), 'TOKEN_READY', 'DESK', '{}'
                from resetdesk.reset_case where outcome = 'RESET_DONE' and\s""" + MINE);
        jdbc.update("""
                insert into resetdesk.person_wait (case_number, queued_at, since, awaited)
                select case_number, opened_at, opened_at, true from resetdesk.reset_case
                where right(case_number, 1) in ('1', '4', '7') and\s""" + MINE);
        jdbc.update("update resetdesk.person_wait set awaited = false, ended_at = since where " + MINE);
        jdbc.update("""
                insert into resetdesk.erased_photo (received_at, readable, faults)
                select opened_at, right(case_number, 1) <> '3', array['picture.no-code',
                  (array['picture.reflection', 'picture.out-of-focus', 'picture.too-dark'])[1 + right(case_number, 2)::int % 3]]
                from resetdesk.reset_case where\s""" + MINE);
    }

    @AfterEach
    void gone_again() {
        jdbc.update("delete from resetdesk.person_wait where " + MINE);
        jdbc.update("delete from resetdesk.timeline_entry where " + MINE);
        jdbc.update(
                "delete from resetdesk.erased_photo where received_at < '2025-06-01' and received_at >= '2025-05-01'");
        jdbc.update("delete from resetdesk.reset_case where " + MINE);
    }

    @Test
    void a_supervisor_reads_a_month_in_figures_with_a_table_for_each_chart_and_takes_them_along() throws IOException {
        Page page = open(View.DESKTOP, MAY, people.supervisor());
        page.waitForSelector(".tiles");

        assertThat(page.locator(".tile").first()).containsText("240");
        assertThat(page.locator("svg[role=img]")).hasCount(2);
        assertThat(page.locator("svg[role=img]").first())
                .hasAttribute("aria-label", java.util.regex.Pattern.compile("Richieste per giorno: 240 in tutto.*"));
        keep(page, "statistics");
        page.locator(".chart-table summary").first().click();
        assertThat(page.locator(".chart-table[open] tbody tr")).hasCount(30);
        Accessibility.check(page);

        Download file = page.waitForDownload(() -> page.click("text=Scarica per il foglio di calcolo"));
        assertThat(file.suggestedFilename()).isEqualTo("resetdesk-2025-05-01-2025-05-30.csv");
        assertThat(Files.readString(file.path())).contains("\"outcome\";\"RESET_DONE\"");
        assertThat(complaints).isEmpty();
    }

    @Test
    void N10_the_same_in_english_in_the_dark_and_on_a_phone() {
        Person supervisor = people.supervisor();
        supervisor.put("/api/account", Map.of("language", "en"));

        Page page = open(View.DESKTOP.dark().english(), MAY, supervisor);
        page.waitForSelector(".tiles");
        assertThat(page.locator("h1")).hasText("Statistics");
        keep(page, "statistics-dark-en");

        Page phone = open(View.PHONE.dark().english(), MAY, supervisor);
        phone.waitForSelector(".tiles");
        keep(phone, "statistics-phone-dark-en");
        assertThat(overflows(phone)).isFalse();
        phone.click("text=7 days");
        phone.waitForURL(address -> !address.contains("2025-05"));
        phone.waitForSelector(".tiles");
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_agent_is_told_that_these_are_for_supervisors() {
        Page page = open(View.DESKTOP, MAY, people.supportAgent());

        assertThat(page.locator("main")).containsText("Le statistiche sono per i supervisori");
        page.click("a[href='#/me']");
        assertThat(page.locator("main")).not().containsText("Statistiche");
    }
}
