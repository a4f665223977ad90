package org.resetdesk.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param current false where newer evidence of the same purpose came
 * @param seen what the desk saw in it, its members beside these: for staff alone
 */
public record EvidenceView(
        String id,
        String purpose,
        Instant receivedAt,
        boolean current,
        @JsonUnwrapped @Nullable SeenView seen) {}
