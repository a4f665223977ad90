package org.resetdesk.statistics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.statistics.Figures;
import org.resetdesk.statistics.FiguresFile;
import org.resetdesk.statistics.Statistics;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatisticsController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Accounts accounts;
    private final WritingLanguage languages;
    private final Statistics statistics;
    private final FiguresFile file;

    StatisticsController(Accounts accounts, WritingLanguage languages, Statistics statistics, FiguresFile file) {
        this.accounts = accounts;
        this.languages = languages;
        this.statistics = statistics;
        this.file = file;
    }

    @GetMapping("/api/statistics")
    @Operation(
            summary = "What the desk did in a span of days",
            description =
                    "from, to: days by the desk's calendar, both included; without them the last 30. Erased cases count."
                            + " Supervisors; 403 access.denied, 400 statistics.span")
    Figures figures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return statistics.of(from, to, languages.of(supervisor()).locale());
    }

    @GetMapping("/api/statistics.csv")
    @Operation(
            summary = "The same as a file for spreadsheets",
            description =
                    "A line for each figure; durations in seconds. What a spreadsheet would take for a formula begins with an"
                            + " apostrophe. Separated by semicolons for Italian readers, by commas for English ones")
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Language language = languages.of(supervisor());
        Figures figures = statistics.of(from, to, language.locale());
        String name = "resetdesk-%s-%s.csv".formatted(figures.from(), figures.to());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.of(figures, language).getBytes(UTF_8));
    }

    private Account supervisor() {
        Account reader = accounts.current();
        if (!reader.is(Role.SUPERVISOR)) {
            throw new Refusal(403, "access.denied");
        }
        return reader;
    }
}
