package org.resetdesk.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;

/**
 * One piece of evidence of a case, without its picture.
 *
 * @param text the feature code's text where {@code form} is TEXT, else null
 * @param current no newer piece of the same purpose has come
 * @param reading null until the picture was read, and for a text
 */
public record Evidence(
        String id,
        CaseNumber caseNumber,
        Purpose purpose,
        Form form,
        @Nullable String text,
        Instant receivedAt,
        boolean current,
        @Nullable PictureReading reading) {}
