package org.resetdesk.notice;

import java.time.Instant;
import java.util.UUID;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;

/**
 * A mail that waits to be sent. It is written when it is sent, so what is stored are facts.
 *
 * @param messageId the same in every attempt
 * @param recipient account id
 * @param queuedAt attempts are spaced by the age since then
 */
record QueuedMail(
        long id,
        UUID messageId,
        CaseNumber caseNumber,
        String recipient,
        Kind event,
        Details details,
        Instant queuedAt) {}
