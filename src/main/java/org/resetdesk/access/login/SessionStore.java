package org.resetdesk.access.login;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.OpenSessions;
import org.resetdesk.coding.RandomText;
import org.resetdesk.coding.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Sessions of all nodes, in columns: nothing is deserialised. Who reads the table cannot make a cookie of it. A session without a login
 * is that of one call and is not kept.
 */
@Repository
class SessionStore implements SessionRepository<DeskSession>, OpenSessions {

    private static final int ID_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeout;

    SessionStore(JdbcClient jdbc, Clock clock, @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public DeskSession createSession() {
        return new DeskSession(RandomText.ofBytes(ID_BYTES), timeout, clock);
    }

    @Override
    public void save(DeskSession session) {
        if (!session.isChanged() || session.getAttribute(DeskSession.ACCOUNT) == null) {
            return;
        }
        if (session.isKept()) {
            touch(session);
        } else {
            add(session);
        }
        session.wasKept();
    }

    private void add(DeskSession session) {
        jdbc.sql("""
                        insert into resetdesk.session
                          (id_sha256, account_id, password_sha256, csrf_token, created_at, seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        hash(session.getId()),
                        session.getRequiredAttribute(DeskSession.ACCOUNT),
                        session.getRequiredAttribute(DeskSession.PASSWORD),
                        session.getRequiredAttribute(CsrfTokens.IN_SESSION),
                        session.getCreationTime().atOffset(UTC),
                        session.getLastAccessedTime().atOffset(UTC))
                .update();
    }

    /** One that was ended in the meantime stays ended. */
    private void touch(DeskSession session) {
        jdbc.sql("update resetdesk.session set seen_at = ? where id_sha256 = ?")
                .params(session.getLastAccessedTime().atOffset(UTC), hash(session.getId()))
                .update();
    }

    @Override
    public @Nullable DeskSession findById(String id) {
        return jdbc.sql("select * from resetdesk.session where id_sha256 = ? and seen_at > ?")
                .params(hash(id), oldest())
                .query((row, index) -> session(id, row))
                .optional()
                .orElse(null);
    }

    private DeskSession session(String id, ResultSet row) throws SQLException {
        DeskSession session = new DeskSession(
                id,
                timeout,
                clock,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
        session.setAttribute(DeskSession.ACCOUNT, row.getString("account_id"));
        session.setAttribute(DeskSession.PASSWORD, row.getString("password_sha256"));
        session.setAttribute(CsrfTokens.IN_SESSION, row.getString("csrf_token"));
        return session;
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("delete from resetdesk.session where id_sha256 = ?")
                .param(hash(id))
                .update();
    }

    @Override
    public Set<String> among(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<Sha256, String> byHash = ids.stream().distinct().collect(Collectors.toMap(Sha256::of, id -> id));
        return new HashSet<>(
                jdbc.sql("select id_sha256 from resetdesk.session where id_sha256 = any (?) and seen_at > ?")
                        .params(byHash.keySet().stream().map(Sha256::digest).toArray(byte[][]::new), oldest())
                        .query((row, index) -> byHash.get(Sha256.named(row.getBytes(1))))
                        .list());
    }

    @Scheduled(fixedDelayString = "PT10M")
    void removeOld() {
        jdbc.sql("delete from resetdesk.session where seen_at <= ?")
                .param(oldest())
                .update();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(timeout).atOffset(UTC);
    }

    private static byte[] hash(String id) {
        return Sha256.of(id).digest();
    }
}
