package org.resetdesk.token.share;

/** A one-time link, and what became of it by now. */
public record ShareStatus(Share share, ShareState state) {}
