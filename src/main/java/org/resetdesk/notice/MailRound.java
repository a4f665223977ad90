package org.resetdesk.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.resetdesk.logging.LogContext;
import org.resetdesk.notice.MailServer.ServerDown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, each mail in a transaction that holds its row: a crash between the server's 250 and the commit can send one mail
 * twice, with the same Message-ID, and never loses one.
 */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private enum Result {
        NOTHING_DUE,
        SENT,
        POSTPONED,
        SERVER_DOWN
    }

    private final Outbox outbox;
    private final Delivery delivery;
    private final MailServer server;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicBoolean serverWasDown = new AtomicBoolean();

    MailRound(
            Outbox outbox, Delivery delivery, MailServer server, Clock clock, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.server = server;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends when nothing is due, or at once when the server cannot be reached: one mail's time-out is enough for all. */
    void run() {
        outbox.throwUselessAway();
        try (MailServer.Line line = server.line()) {
            Result result;
            do {
                result = Objects.requireNonNull(transaction.execute(
                        status -> outbox.lockDue().map(mail -> send(mail, line)).orElse(Result.NOTHING_DUE)));
                if (result == Result.SENT && serverWasDown.getAndSet(false)) {
                    outbox.hurry();
                }
            } while (result == Result.SENT || result == Result.POSTPONED);
        }
    }

    private Result send(QueuedMail mail, MailServer.Line line) {
        CaseNews news = mail.news();
        if (news == null) {
            return attempt(mail, line);
        }
        try (MDC.MDCCloseable about =
                MDC.putCloseable(LogContext.CASE, news.caseNumber().value())) {
            return attempt(mail, line);
        }
    }

    private Result attempt(QueuedMail mail, MailServer.Line line) {
        try {
            delivery.send(mail, line);
            outbox.sent(mail);
            return Result.SENT;
        } catch (MessagingException | RuntimeException e) {
            postpone(mail, mail.news() == null ? Failures.withoutWords(e) : Failures.inOneLine(e));
            boolean down = e instanceof ServerDown;
            if (down) {
                serverWasDown.set(true);
            }
            return down ? Result.SERVER_DOWN : Result.POSTPONED;
        }
    }

    private void postpone(QueuedMail mail, String error) {
        Instant now = clock.instant();
        Duration age = Duration.between(mail.queuedAt(), now);
        if (age.compareTo(Pauses.PATIENCE) >= 0) {
            LOG.error("mail {} of {} is given up: {}", mail.messageId(), about(mail), error);
            outbox.giveUp(mail, error);
            return;
        }
        Instant until = now.plus(Pauses.after(age));
        LOG.warn("mail {} of {} waits until {}: {}", mail.messageId(), about(mail), until, error);
        outbox.postpone(mail, until, error);
    }

    private static String about(QueuedMail mail) {
        CaseNews news = mail.news();
        return news == null ? "a sealed letter" : news.caseNumber().value();
    }
}
