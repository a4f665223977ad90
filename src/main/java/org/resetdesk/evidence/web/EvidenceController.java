package org.resetdesk.evidence.web;

import org.resetdesk.account.CaseAccess;
import org.resetdesk.evidence.EvidenceContent;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.PictureSize;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a case was sent, for its requester and for staff. */
@RestController
class EvidenceController {

    private final CaseAccess access;
    private final EvidenceStore evidence;

    EvidenceController(CaseAccess access, EvidenceStore evidence) {
        this.access = access;
        this.evidence = evidence;
    }

    /**
     * The picture, written anew by the desk; a feature code that came as text as plain text. 404 {@code evidence.unknown}.
     *
     * @param size {@code full}, or {@code review}: no side longer than 1600 pixels; 400 {@code evidence.unknown-size} for anything else
     */
    @GetMapping("/api/cases/{caseNumber}/evidence/{id}")
    ResponseEntity<Resource> show(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestParam(defaultValue = "full") String size) {
        ResetCase visible = access.visible(caseNumber);
        EvidenceContent content = evidence.content(visible.number(), id, size(size));
        // kept by the reader's browser alone, and asked for again each time: who may see it can change
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(content.version())
                .header(HttpHeaders.CONTENT_TYPE, content.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.body());
    }

    private static PictureSize size(String name) {
        return switch (name) {
            case "full" -> PictureSize.FULL;
            case "review" -> PictureSize.REVIEW;
            default -> throw new Refusal(400, "evidence.unknown-size");
        };
    }
}
