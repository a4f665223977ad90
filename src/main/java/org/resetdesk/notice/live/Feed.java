package org.resetdesk.notice.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resetdesk.notice.live.News.Changed;
import org.resetdesk.notice.live.News.Told;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is new for anybody, in one query at a time; for one thread. */
final class Feed {

    /** A snapshot ends with the newest transaction that is over; how many have begun after that one, only age knows. */
    private static final String NEW = """
            with now as materialized (
              select pg_snapshot_xmin(s)::text::bigint as oldest,
                     pg_snapshot_xmax(s)::text::bigint + age(pg_snapshot_xmax(s)::xid) as next
              from pg_current_snapshot() s)
            select now.*, news.* from now left join (
              select 1 as kind, id, recipient as account, case_number from resetdesk.message where id > :messages
              union all
              select 2, change.id, opened.requester, case_number
              from resetdesk.case_change change join resetdesk.reset_case opened using (case_number)
              where change.id > :changes) news on true
            order by kind, id
            """;

    private final JdbcClient jdbc;
    private final Watermark messages;
    private final Watermark changes;
    private final Set<Long> changesSeen = new HashSet<>();

    private record Seen(int kind, long id, String account, String caseNumber, long oldest, long next) {}

    Feed(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.messages = new Watermark(newest("message"));
        this.changes = new Watermark(newest("case_change"));
        look();
    }

    /** No message up to this id can appear any more. */
    long settled() {
        return messages.settled();
    }

    /** The newest message of anybody. */
    long newest() {
        return newest("message");
    }

    News look() {
        List<Seen> seen = jdbc.sql(NEW)
                .param("messages", messages.settled())
                .param("changes", changes.settled())
                .query((row, index) -> new Seen(
                        row.getInt("kind"),
                        row.getLong("id"),
                        row.getString("account"),
                        row.getString("case_number"),
                        row.getLong("oldest"),
                        row.getLong("next")))
                .list();
        List<Told> told = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Seen each : seen) {
            if (each.kind() == 1) {
                told.add(new Told(each.id(), each.account()));
            } else if (each.kind() == 2 && changesSeen.add(each.id())) {
                changed.add(new Changed(each.caseNumber(), each.account()));
            }
        }
        advance(messages, seen, 1);
        advance(changes, seen, 2);
        changesSeen.removeIf(id -> id <= changes.settled());
        return new News(told, changed.stream().distinct().toList(), messages.settled());
    }

    /** Ids of somebody's messages after {@code settled}, in their order. */
    List<Long> messagesOf(String recipient, long settled, int most) {
        return jdbc.sql("""
                        select id from (
                          select id from resetdesk.message where recipient = ? and id > ? order by id desc limit ?) newest
                        order by id
                        """).params(recipient, settled, most).query(Long.class).list();
    }

    private long newest(String table) {
        return jdbc.sql("select coalesce(max(id), 0) from resetdesk." + table)
                .query(Long.class)
                .single();
    }

    private static void advance(Watermark mark, List<Seen> seen, int kind) {
        long newest = seen.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(Seen::id)
                .max()
                .orElse(0);
        seen.stream().findFirst().ifPresent(now -> mark.advance(newest, now.oldest(), now.next()));
    }
}
