package org.resetdesk.access.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A browser's session, as one request has it. Kept beyond the request are its login and its CSRF token, which never change after it was
 * opened, and when it was seen; what others put into it, the engine's web apps above all, is gone with the request.
 */
final class DeskSession implements Session {

    static final String ACCOUNT = "resetdesk.account";
    static final String PASSWORD = "resetdesk.password";

    /** How far behind the kept time may be, so that reading writes nothing as a rule. */
    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);

    private final Map<String, Object> attributes = new HashMap<>();
    private final String id;
    private final Duration timeout;
    private final Clock clock;
    private final Instant createdAt;
    private Instant seenAt;
    private boolean kept;
    private boolean changed;

    /** One that nobody has seen yet. */
    DeskSession(String id, Duration timeout, Clock clock) {
        this(id, timeout, clock, clock.instant(), clock.instant());
        this.kept = false;
        this.changed = true;
    }

    /** One that is kept already. */
    DeskSession(String id, Duration timeout, Clock clock, Instant createdAt, Instant seenAt) {
        this.id = id;
        this.timeout = timeout;
        this.clock = clock;
        this.createdAt = createdAt;
        this.seenAt = seenAt;
        this.kept = true;
    }

    boolean isKept() {
        return kept;
    }

    boolean isChanged() {
        return changed;
    }

    void wasKept() {
        kept = true;
        changed = false;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Each login opens a session of its own. */
    @Override
    public String changeSessionId() {
        throw new UnsupportedOperationException("a session keeps its id");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** @param ignored the desk has a clock of its own */
    @Override
    public void setLastAccessedTime(Instant ignored) {
        Instant now = clock.instant();
        if (now.isAfter(seenAt.plus(SEEN_LATELY))) {
            seenAt = now;
            changed = true;
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return seenAt;
    }

    /** All last equally long. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("the settings say how long sessions last");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return timeout;
    }

    @Override
    public boolean isExpired() {
        return clock.instant().isAfter(seenAt.plus(timeout));
    }
}
