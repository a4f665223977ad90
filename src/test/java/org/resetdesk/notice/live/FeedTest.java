package org.resetdesk.notice.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.resetdesk.DeskTest;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is committed late is told all the same, whatever the order of numbers of transactions and of messages. */
@DeskTest
class FeedTest {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    /** Several times, for what else the desk writes in the meantime can hide it. */
    @RepeatedTest(10)
    void a_message_with_a_lower_id_of_a_transaction_with_a_higher_number_is_told_when_it_comes() throws SQLException {
        String number =
                Story.open(cases, transaction, "feed", Language.EN).number().value();
        Feed feed = new Feed(jdbc);
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            first.createStatement().execute("select pg_current_xact_id()");
            long lower = message(second, number, "lower");
            long higher = message(first, number, "higher");
            assertThat(higher).isGreaterThan(lower);

            first.commit();
            News before = feed.look();
            assertThat(told(before)).contains(higher).doesNotContain(lower);
            assertThat(before.settled()).as("the other one may still come").isLessThan(lower);

            second.commit();
            assertThat(told(feed.look())).contains(lower);
            await("that nothing waits any more").until(() -> feed.look().settled() >= higher);
        }
    }

    private static List<Long> told(News news) {
        return news.messages().stream().map(News.Told::id).toList();
    }

    /** As the desk keeps it. */
    private static long message(Connection connection, String number, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with writer as materialized (select pg_current_xact_id())
                insert into resetdesk.message (notice_key, case_number, recipient, event, details, at)
                select ?, ?, 'feed', 'OPENED', '{}', now() from writer returning id
                """)) {
            insert.setString(1, number + "/" + key);
            insert.setString(2, number);
            try (ResultSet id = insert.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        }
    }
}
