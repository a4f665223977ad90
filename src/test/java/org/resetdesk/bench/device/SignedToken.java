package org.resetdesk.bench.device;

import java.time.Instant;

/** A reset token whose signature held. */
record SignedToken(String serialNumber, String challenge, Instant expiresAt) {}
