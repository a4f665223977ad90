package org.resetdesk.notice;

/** A letter in its envelope. */
record Posting(String address, Letter letter) {}
