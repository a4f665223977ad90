package org.resetdesk.notice;

import java.time.Instant;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;

/**
 * What a mail to the requester of a case is about. It is written when it is sent, so what is stored are facts.
 *
 * @param recipient account id
 * @param at when it was queued
 */
record CaseNews(CaseNumber caseNumber, String recipient, Kind event, Details details, Instant at) {}
