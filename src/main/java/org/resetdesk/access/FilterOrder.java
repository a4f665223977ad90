package org.resetdesk.access;

import org.springframework.boot.autoconfigure.security.SecurityProperties;

/**
 * Who stands before whom on the way to the engine, under {@code /engine-rest} and {@code /camunda/api} alike. What comes later can
 * count on everything before it; the engine's own filters come last.
 */
public final class FilterOrder {

    /** Login, CSRF, crooked paths, answer headers: for every request. */
    public static final int SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER;

    /** The web apps' session and logout, and the nonces of their pages. */
    public static final int WEB_APPS = 5;

    /** Only so much is taken in at once. */
    public static final int UPLOADS = 8;

    /** Takes plainly written paths only; bounds the body and lets it be read again and again; refuses expressions, at any depth. */
    public static final int BODY = 10;

    /** The allow-list of calls, by role. */
    public static final int DOORS = 20;

    /** Tells the engine, for this call, who is calling. */
    public static final int ENGINE_LOGIN = 30;

    /** Submissions, checked before the engine sees them: {@code process} has its door here. */
    public static final int SUBMISSIONS = 100;

    /** Keeps from callers what the engine says about its own failures; after our own doors, whose answers are meant for them. */
    public static final int FAULTS = 110;

    private FilterOrder() {}
}
