package org.resetdesk.evidence;

/**
 * A piece of evidence as it may be shown: a picture always written anew by the desk, never what somebody sent.
 *
 * @param contentType {@code image/jpeg} or {@code text/plain;charset=UTF-8}
 */
public record EvidenceContent(String contentType, byte[] bytes) {}
