package org.resetdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.resetdesk.bench.LocalMail;

/** What a test reads in somebody's mailbox. */
final class Mails {

    private Mails() {}

    static List<MimeMessage> to(LocalMail server, String address) {
        return server.received().stream().filter(mail -> isTo(mail, address)).toList();
    }

    /** Waits until they are there, as long as N05 allows. */
    static List<MimeMessage> await(LocalMail server, String address, int count) {
        Awaitility.await("mails to " + address)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(to(server, address)).hasSizeGreaterThanOrEqualTo(count));
        return to(server, address);
    }

    static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int index) {
        try {
            return (String)
                    ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return List.of(mail.getRecipients(RecipientType.TO)).contains(new InternetAddress(address));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
