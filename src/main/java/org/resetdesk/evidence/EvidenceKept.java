package org.resetdesk.evidence;

import java.time.Instant;
import org.resetdesk.resetcase.CaseNumber;

/**
 * A piece of evidence has come in and is kept. Published inside the transaction that keeps it.
 *
 * @param sender account id
 * @param originalSha256 hex, of the file or text as it was sent: it outlives the evidence, so that whoever still has the file can show
 *     that it was this one
 */
public record EvidenceKept(
        CaseNumber caseNumber,
        String evidenceId,
        Purpose purpose,
        Form form,
        String originalSha256,
        String sender,
        Instant at) {}
