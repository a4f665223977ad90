package org.resetdesk.tracking;

import java.time.Instant;

/** @param current false where newer evidence of the same purpose came */
public record EvidenceView(String id, String purpose, Instant receivedAt, boolean current) {}
