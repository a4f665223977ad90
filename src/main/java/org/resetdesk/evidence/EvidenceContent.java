package org.resetdesk.evidence;

import org.springframework.core.io.Resource;

/**
 * A piece of evidence as it may be shown: a picture always written anew by the desk, never what somebody sent.
 *
 * @param contentType {@code image/jpeg} or {@code text/plain;charset=UTF-8}
 * @param version changes with the content
 * @param body streamed where it is large
 */
public record EvidenceContent(String contentType, String version, Resource body) {}
