package org.resetdesk.notice;

/** Why the desk asks for something or says no, and what can be done about it, in somebody's language. */
record Reason(String words, String advice) {}
