package org.resetdesk.resetcase;

import java.time.Instant;

/**
 * What somebody had taken and left lying went back to everybody. Published inside the business transaction.
 *
 * @param person account id of who had it
 */
public record ClaimReturned(CaseNumber number, String person, Instant at) {}
