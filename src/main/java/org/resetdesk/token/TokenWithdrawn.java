package org.resetdesk.token;

/** For the issuer's ears: its token is not wanted any more. */
record TokenWithdrawn(String issuer, String idempotencyKey) {}
