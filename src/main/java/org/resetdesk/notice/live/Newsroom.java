package org.resetdesk.notice.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.OpenSessions;
import org.resetdesk.access.Standing;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.notice.Message;
import org.resetdesk.notice.Messages;
import org.resetdesk.notice.live.News.Changed;
import org.resetdesk.notice.live.News.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells listeners what is new. For one thread. */
@Component
class Newsroom {

    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);

    /** What somebody missed is told up to here; older ones are in his list. */
    private static final int MOST_MISSED = 500;

    private final Listeners listeners;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Accounts accounts;
    private final Standing logins;
    private final OpenSessions sessions;
    private final ObjectMapper json;
    private @Nullable Feed feed;

    Newsroom(
            Listeners listeners,
            JdbcClient jdbc,
            Messages messages,
            Accounts accounts,
            Standing logins,
            OpenSessions sessions,
            ObjectMapper json) {
        this.listeners = listeners;
        this.jdbc = jdbc;
        this.messages = messages;
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.json = json;
    }

    /** Tells the newcomer what he missed; from then on he hears of everything. */
    void welcome(Listener newcomer) {
        round();
        Feed running = feed == null ? new Feed(jdbc) : feed;
        feed = running;
        long settled = running.settled();
        Optional<Position> left = newcomer.left().filter(position -> position.settled() <= running.newest());
        List<Long> later = running.messagesOf(
                newcomer.account(), left.map(Position::settled).orElse(settled), MOST_MISSED);
        if (left.isPresent()) {
            newcomer.begin(left.get());
            tell(List.of(newcomer), later, settled);
            newcomer.upTo(settled);
        } else {
            newcomer.begin(new Position(settled, new TreeSet<>(later)));
        }
    }

    void round() {
        List<Listener> present =
                listeners.all().stream().filter(Listener::welcomed).toList();
        if (present.isEmpty() || feed == null) {
            feed = null;
            return;
        }
        News news = feed.look();
        Map<String, List<Long>> ids = news.messages().stream()
                .collect(groupingBy(Told::recipient, TreeMap::new, mapping(Told::id, toList())));
        present.stream()
                .collect(groupingBy(Listener::account))
                .forEach((account, his) -> tellOrHangUp(his, ids.getOrDefault(account, List.of()), news.settled()));
        for (Listener listener : present) {
            listener.upTo(news.settled());
            news.changes().stream()
                    .filter(listener::sees)
                    .map(Changed::caseNumber)
                    .distinct()
                    .forEach(listener::changed);
        }
    }

    /**
     * Ends the streams of accounts that are gone, or have another password or other groups by now, and those of sessions that have run out
     * or were ended on another node.
     */
    void review() {
        Set<String> open = sessions.among(listeners.all().stream()
                .flatMap(listener -> Stream.ofNullable(listener.session()))
                .toList());
        listeners.hangUp(listener -> listener.session() != null && !open.contains(listener.session()));
        Map<String, Optional<String>> standings = new HashMap<>();
        listeners.hangUp(listener -> standings
                .computeIfAbsent(listener.account(), logins::standing)
                .filter(listener.standing()::equals)
                .isEmpty());
    }

    /** Whoever could not be told comes again and is told what he missed; the others do not wait for that. */
    private void tellOrHangUp(List<Listener> his, List<Long> ids, long settled) {
        try {
            tell(his, ids, settled);
        } catch (RuntimeException e) {
            LOG.warn("{} streams of one account end, to begin anew: {}", his.size(), e.toString());
            his.forEach(Listener::hangUp);
        }
    }

    private void tell(List<Listener> his, List<Long> ids, long settled) {
        Set<Long> unknown = ids.stream()
                .filter(id ->
                        his.stream().anyMatch(listener -> !listener.position().knows(id)))
                .collect(toSet());
        if (unknown.isEmpty()) {
            return;
        }
        Optional<Account> reader = accounts.find(his.get(0).account());
        List<Message> fresh = reader.map(found -> messages.of(found, unknown)).orElseGet(List::of);
        for (Message message : fresh) {
            long id = Long.parseLong(message.id());
            String text = line(message);
            his.stream()
                    .filter(listener -> !listener.position().knows(id))
                    .forEach(listener -> listener.message(id, text, settled));
        }
    }

    private String line(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is plain data", e);
        }
    }
}
