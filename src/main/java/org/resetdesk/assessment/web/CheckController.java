package org.resetdesk.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.ReaderLanguage;
import org.resetdesk.account.Accounts;
import org.resetdesk.assessment.FindingWords;
import org.resetdesk.assessment.PictureChecks;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Says of a picture what the process would, before it is sent. For everybody with a login: an applicant may try his pictures before he
 * can open a case, and a picture tells nobody more than it shows.
 */
@RestController
@Tag(name = "evidence")
class CheckController {

    private final PictureChecks checks;
    private final CheckLimit limit;
    private final Accounts accounts;
    private final ReaderLanguage readers;
    private final FindingWords words;

    CheckController(
            PictureChecks checks, CheckLimit limit, Accounts accounts, ReaderLanguage readers, FindingWords words) {
        this.checks = checks;
        this.limit = limit;
        this.accounts = accounts;
        this.readers = readers;
        this.words = words;
    }

    @PostMapping(path = "/api/evidence/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "What the desk would say of a picture, before it is sent; stores nothing",
            description =
                    "verdict GOOD, USABLE or RETAKE; featureCode VALID, UNREADABLE, FOREIGN, FORGED, STALE or REUSED (also for the"
                            + " challenge of a case of one's own), null for a label; every code read; findings with what to do. 400"
                            + " check.no-picture, check.purpose, submission.not-a-picture, submission.unsupported-picture; 413"
                            + " submission.too-large; 429 check.limit with Retry-After")
    ResponseEntity<CheckAnswer> check(
            @Parameter(required = true, description = "JPEG, PNG or WebP") @RequestParam(required = false) @Nullable
                    MultipartFile picture,
            @Parameter(required = true, schema = @Schema(implementation = Purpose.class))
                    @RequestParam(required = false)
                    @Nullable
                    String purpose,
            HttpServletRequest request)
            throws IOException {
        Purpose meant = purpose(purpose);
        if (picture == null) {
            throw new Refusal(400, "check.no-picture");
        }
        limit.count(accounts.current().id());
        Language language = readers.of(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CheckAnswer.of(
                        checks.check(picture.getBytes(), meant), finding -> words.withAdvice(finding, language)));
    }

    private static Purpose purpose(@Nullable String name) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "check.purpose"));
    }
}
