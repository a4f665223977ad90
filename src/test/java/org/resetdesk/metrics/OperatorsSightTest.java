package org.resetdesk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTestConfiguration;
import org.resetdesk.Person;
import org.resetdesk.metrics.OpsFiles.Alert;
import org.resetdesk.metrics.OpsFiles.Query;
import org.resetdesk.metrics.Scrape.Sample;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator sees of the desk, and what the files in {@code src/ops} make of it. */
class OperatorsSightTest extends Scenario {

    /** Prometheus makes these itself. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Set<String> ITS_LABELS = Set.of("job", "instance");

    @Autowired
    DatabaseGauges gauges;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void a_case_shows_in_the_counts_where_it_is_and_how_it_ended() {
        Person marco = people.requester();
        Scrape before = look();

        OpenCase opened = open(marco, request(codeDevice()));
        Scrape between = look();
        opened.deviceAccepted();
        Scrape after = look();

        assertMore(before, between, "resetdesk_case_events_total", "event", "OPENED");
        assertMore(before, between, "resetdesk_case_events_total", "event", "TOKEN_READY");
        assertMore(before, between, "resetdesk_cases_open", "state", "TO_CONFIRM");
        assertMore(before, between, "resetdesk_assessments_total", "verdict", "APPROVE");
        assertMore(before, between, "resetdesk_findings_total", "code", "none");
        assertMore(before, between, "resetdesk_token_time_seconds_count", "way", "automatic");
        assertSame(before, between, "resetdesk_token_time_seconds_count", "way", "person");
        assertSame(before, between, "resetdesk_cases_closed_total", "outcome", "RESET_DONE");
        assertMore(between, after, "resetdesk_cases_closed_total", "outcome", "RESET_DONE");
        assertSame(between, after, "resetdesk_cases_closed_total", "outcome", "EXPIRED");
        assertMore(after, between, "resetdesk_cases_open", "state", "TO_CONFIRM");
        assertThat(after.value("resetdesk_figures_known")).isEqualTo(1);
    }

    @Test
    void a_second_token_of_a_case_does_not_count_as_a_wait_for_the_first() {
        var camera = codeDevice();
        OpenCase opened = open(people.requester(), request(camera));
        Scrape before = look();

        camera.restart();
        opened.deviceRefused(camera.exportFeatureCode());
        Scrape after = look();

        assertThat(opened.timeline()).contains("TOKEN_REFUSED");
        assertMore(before, after, "resetdesk_case_events_total", "event", "TOKEN_REFUSED");
        assertSame(before, after, "resetdesk_token_time_seconds_count", "way", "automatic");
        assertSame(before, after, "resetdesk_token_time_seconds_count", "way", "person");
    }

    @Test
    void what_waits_for_a_person_has_an_age_and_its_finding_a_count() {
        Person marco = people.requester();
        Scrape before = look();

        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
        clock.advance(Duration.ofHours(3));
        Scrape after = look();

        assertThat(opened.findings()).isNotEmpty();
        opened.findings()
                .forEach(code -> assertThat(after.value("resetdesk_findings_total", "code", code))
                        .isPositive());
        String whose = opened.state().equals("NEEDS_ACTION") ? "evidence" : "person";
        assertMore(before, after, "resetdesk_cases_waiting", "on", whose);
        assertThat(after.value("resetdesk_cases_waiting_oldest_seconds", "on", whose))
                .isGreaterThan(3 * 3600 - 5.0);
        assertThat(after.value("resetdesk_jobs_failed")).isNotNaN();
    }

    @Test
    void the_figures_are_read_from_indexes_of_what_is_open() {
        String query = Figures.QUERY.replace(":zone", "'UTC'").replace(":local", "now()::timestamp");
        List<String> plan = Objects.requireNonNull(transactions.execute(status -> {
            // where an index serves it is taken now, as it would be with a million closed cases
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + query).query(String.class).list();
        }));

        assertThat(plan)
                .noneMatch(line -> line.matches(
                        ".*Seq Scan on (reset_case|person_wait|mail|audit_entry|timeline_entry|act_hi_.*)\\b.*"))
                .anyMatch(line -> line.contains("person_wait_open"))
                .anyMatch(line -> line.contains("mail_failed"));
    }

    @Test
    void a_wrong_password_counts_and_names_nobody() {
        Person marco = people.requester();
        Scrape before = look();

        assertThat(marco.with("wrong").get("/api/account").status()).isEqualTo(401);

        assertMore(before, look(), "resetdesk_logins_total", "result", "refused");
        assertThat(scrape().text()).doesNotContain(marco.id());
    }

    @Test
    void requests_are_measured_as_a_whole_and_not_filter_by_filter() {
        people.requester().get("/api/account");

        assertThat(scrape().text()).contains("http_server_requests_seconds").doesNotContain("spring_security");
    }

    @Test
    void the_collectors_token_opens_the_metrics_and_nothing_else() {
        Person stranger = people.stranger();
        Answer metrics = withToken(stranger, "/actuator/prometheus", DeskTestConfiguration.METRICS_TOKEN);

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(withToken(stranger, "/actuator/prometheus", DeskTestConfiguration.METRICS_TOKEN + "x")
                        .status())
                .isEqualTo(401);
        assertThat(withToken(stranger, "/actuator/prometheus", "").status()).isEqualTo(401);
        assertThat(withToken(stranger, "/api/cases", DeskTestConfiguration.METRICS_TOKEN)
                        .status())
                .isEqualTo(401);
        assertThat(withToken(stranger, "/actuator/health", DeskTestConfiguration.METRICS_TOKEN)
                        .status())
                .isEqualTo(401);
        assertThat(people.supervisor().get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(people.administrator().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(metrics.text()).doesNotContain(DeskTestConfiguration.METRICS_TOKEN);
    }

    @Test
    void every_metric_of_dashboard_and_rules_is_there_after_a_case() throws IOException {
        open(people.requester(), request(codeDevice())).deviceAccepted();
        Scrape scrape = look();
        List<Alert> alerts = OpsFiles.alerts();
        List<Query> queries = OpsFiles.dashboard();

        assertThat(alerts)
                .hasSizeGreaterThan(15)
                .allSatisfy(alert -> assertThat(missing(alert.expression(), scrape))
                        .as(alert.name())
                        .isEmpty());
        assertThat(queries)
                .hasSizeGreaterThan(25)
                .allSatisfy(query -> assertThat(missing(query.expression(), scrape))
                        .as(query.from())
                        .isEmpty());
        queries.forEach(query -> tell(query, scrape));
    }

    @Test
    void every_metric_of_ours_is_looked_at_by_a_panel_or_a_rule() throws IOException {
        Set<String> used = Stream.concat(
                        OpsFiles.dashboard().stream().map(Query::expression),
                        OpsFiles.alerts().stream().map(Alert::expression))
                .flatMap(expression -> PromQuery.of(expression).selectors().stream())
                .map(PromQuery.Selector::metric)
                .map(OperatorsSightTest::family)
                .collect(Collectors.toSet());

        assertThat(look().names().stream()
                        .filter(name -> name.startsWith("resetdesk_"))
                        .map(OperatorsSightTest::family)
                        .filter(name -> !name.equals("resetdesk_audit_checkpoint_hash")))
                .isSubsetOf(used);
    }

    @Test
    void a_rule_that_misspells_a_metric_a_label_or_a_value_is_found_out() {
        Scrape scrape = look();

        assertThat(missing("max(resetdesk_mail_wating) > 1", scrape)).containsExactly("resetdesk_mail_wating");
        assertThat(missing("sum by (le) (rate(resetdesk_token_time_bucket[5m])) > 1", scrape))
                .containsExactly("resetdesk_token_time_bucket");
        assertThat(missing("max(resetdesk_cases_waiting{at=\"person\"}) > 1", scrape))
                .containsExactly("resetdesk_cases_waiting{at=person}");
        assertThat(missing("up == 1 and max(resetdesk_cases_waiting{on=\"persons\"}) > 1", scrape))
                .containsExactly("resetdesk_cases_waiting{on=persons}");
        assertThat(missing("max(resetdesk_cases_waiting{on=\"person\"}) > 8 * 3600", scrape))
                .isEmpty();
    }

    @Test
    void every_alert_names_what_to_do_and_the_operations_page_says_it() throws IOException {
        Set<String> headings = Files.readAllLines(Path.of("src", "docs", "operations.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).strip())
                .collect(Collectors.toSet());

        assertThat(OpsFiles.alerts())
                .allSatisfy(alert -> assertThat(headings).as(alert.name()).contains(alert.runbook()));
        assertThat(OpsFiles.alerts(
                        "groups: [{name: a, rules: [{alert: B, expr: up, annotations: {runbook: Nobody knows}}]}]"))
                .noneMatch(alert -> headings.contains(alert.runbook()));
    }

    private static List<String> missing(String expression, Scrape scrape) {
        return PromQuery.of(expression).missingFrom(scrape, ITS_LABELS).stream()
                .filter(name -> !OF_PROMETHEUS.contains(name))
                .toList();
    }

    /** A histogram is one metric. */
    private static String family(String name) {
        return name.startsWith("resetdesk_token_time") ? "resetdesk_token_time" : name;
    }

    /** A dashboard's query against one scrape: what it is made of. */
    private static void tell(Query query, Scrape scrape) {
        PromQuery.of(query.expression()).selectors().forEach(selector -> {
            List<Sample> found = scrape.samples().stream()
                    .filter(sample -> sample.name().equals(selector.metric()))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d samples | sum %.3f |%n",
                    query.from(),
                    selector.metric(),
                    found.size(),
                    found.stream().mapToDouble(Sample::value).sum());
        });
    }

    private static Answer withToken(Person person, String path, String token) {
        return person.send(
                person.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private Scrape look() {
        gauges.look();
        return Scrape.of(scrape().text());
    }

    private Answer scrape() {
        return withToken(people.stranger(), "/actuator/prometheus", DeskTestConfiguration.METRICS_TOKEN);
    }

    private static void assertMore(Scrape before, Scrape after, String name, String label, String value) {
        assertThat(after.value(name, label, value) - valueOrZero(before, name, label, value))
                .as(name + " " + value)
                .isCloseTo(1, within(1e-9));
    }

    private static void assertSame(Scrape before, Scrape after, String name, String label, String value) {
        assertThat(after.value(name, label, value))
                .as(name + " " + value)
                .isCloseTo(before.value(name, label, value), within(1e-9));
    }

    private static double valueOrZero(Scrape scrape, String name, String label, String value) {
        return scrape.samples().stream()
                .filter(sample -> sample.name().equals(name)
                        && value.equals(sample.labels().get(label)))
                .mapToDouble(Sample::value)
                .sum();
    }
}
