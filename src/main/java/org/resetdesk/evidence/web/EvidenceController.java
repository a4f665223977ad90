package org.resetdesk.evidence.web;

import org.resetdesk.account.CaseAccess;
import org.resetdesk.evidence.EvidenceContent;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** The picture, written anew by the desk; a feature code that came as text as plain text. 404 {@code evidence.unknown}. */
    @GetMapping("/api/cases/{caseNumber}/evidence/{id}")
    ResponseEntity<byte[]> show(@PathVariable String caseNumber, @PathVariable String id) {
        ResetCase visible = access.visible(caseNumber);
        EvidenceContent content = evidence.content(visible.number(), id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, content.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
