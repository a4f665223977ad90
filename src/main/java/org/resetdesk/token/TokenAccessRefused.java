package org.resetdesk.token;

import java.time.Instant;
import org.resetdesk.resetcase.CaseNumber;

/** Somebody who sees a case but does not own it asked for its token. Published outside any transaction. */
public record TokenAccessRefused(CaseNumber caseNumber, String accountId, Instant at) {}
