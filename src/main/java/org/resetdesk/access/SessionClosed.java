package org.resetdesk.access;

/** Somebody logged out, or his session was ended because his account is gone or has another password. Not told when it just runs out. */
public record SessionClosed(String sessionId) {}
