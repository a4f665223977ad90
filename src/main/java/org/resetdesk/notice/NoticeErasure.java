package org.resetdesk.notice;

import static java.time.ZoneOffset.UTC;

import java.util.Objects;
import java.util.stream.Stream;
import org.resetdesk.account.Account;
import org.resetdesk.account.PersonErased;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.OutOfRetention;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages and mails go with their case; those about none go by their age, and with the person whom they are for or about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeErasure {

    private final JdbcClient jdbc;

    NoticeErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(CasesErased erased) {
        jdbc.sql("delete from resetdesk.message where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
        jdbc.sql("delete from resetdesk.mail where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
    }

    @EventListener
    public void on(OutOfRetention old) {
        old.taken(forget(old, """
                delete from resetdesk.message where id in (
                  select id from resetdesk.message where case_number is null and at < :before
                  limit :most for update skip locked)
                """));
        old.taken(forget(old, """
                delete from resetdesk.mail where id in (
                  select id from resetdesk.mail where case_number is null and queued_at < :before
                  limit :most for update skip locked)
                """));
    }

    private int forget(OutOfRetention old, String statement) {
        return jdbc.sql(statement)
                .param("before", old.before().atOffset(UTC))
                .param("most", OutOfRetention.MOST)
                .update();
    }

    @EventListener
    public void on(PersonErased person) {
        Account account = person.account();
        jdbc.sql("delete from resetdesk.message where recipient = ?")
                .param(person.accountId())
                .update();
        jdbc.sql("""
                        delete from resetdesk.message where case_number is null
                          and exists (select from jsonb_each_text(details) fact where fact.value = any(:names))
                        """)
                .param(
                        "names",
                        Stream.of(
                                        person.accountId(),
                                        account == null ? null : OneLine.of(account.name()),
                                        account == null ? null : account.email())
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .update();
    }
}
