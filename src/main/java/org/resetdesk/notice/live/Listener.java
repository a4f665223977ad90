package org.resetdesk.notice.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who is looking. Only the newsroom's thread tells him anything. */
final class Listener {

    private final String account;
    private final boolean staff;
    private final String standing;
    private final @Nullable String session;
    private final Optional<Position> left;
    private volatile @Nullable Line line;
    private Position position = Position.at(0);
    private boolean welcomed;

    /**
     * @param staff sees all cases
     * @param standing what his login hangs on
     * @param session id of the browser's session; null for a client that brings its password
     * @param left where he was when his last stream ended, if he says so
     */
    Listener(String account, boolean staff, String standing, @Nullable String session, Optional<Position> left) {
        this.account = account;
        this.staff = staff;
        this.standing = standing;
        this.session = session;
        this.left = left;
    }

    String account() {
        return account;
    }

    String standing() {
        return standing;
    }

    @Nullable
    String session() {
        return session;
    }

    Optional<Position> left() {
        return left;
    }

    Position position() {
        return position;
    }

    boolean sees(News.Changed change) {
        return staff || change.requester().equals(account);
    }

    void on(Line open) {
        line = open;
    }

    boolean welcomed() {
        return welcomed;
    }

    void begin(Position start) {
        welcomed = true;
        position = start;
        say("retry: 3000\nid: " + start.alone() + "\n\n");
    }

    /** @param json the message, in one line */
    void message(long id, String json, long settled) {
        position = position.after(id, settled);
        say("event: message\nid: " + position.with(id) + "\ndata: " + json + "\n\n");
    }

    void changed(String caseNumber) {
        say("event: case\ndata: {\"caseNumber\":\"" + caseNumber + "\"}\n\n");
    }

    void upTo(long settled) {
        position = position.upTo(settled);
    }

    void heartbeat() {
        say(":\n\n");
    }

    void hangUp() {
        Line open = line;
        if (open != null) {
            open.hangUp();
        }
    }

    private void say(String text) {
        Line open = line;
        if (open != null) {
            open.say(text);
        }
    }
}
