package org.resetdesk.resetcase;

/** The declaration that every requester accepts; its words are the messages {@code declaration.<version>}. */
public final class Declaration {

    /** The version shown today. A changed text is a new version: what somebody accepted must stay readable. */
    public static final String VERSION = "2025-06";

    private Declaration() {}
}
