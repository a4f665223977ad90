package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.resetdesk.bench.LocalMail;

/** The mail that brings a helper his one-time link, as he reads it. */
public record HelpersMail(MimeMessage message) {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/share/[A-Za-z0-9_-]+)\\s");

    /** The newest of so many mails to an address. */
    public static HelpersMail await(LocalMail server, String address, int count) {
        Awaitility.await("mails to " + address)
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(to(server, address)).hasSizeGreaterThanOrEqualTo(count));
        return new HelpersMail(to(server, address).get(count - 1));
    }

    /** The link's path. */
    public String path() {
        Matcher link = LINK.matcher(text());
        assertThat(link.find()).as(text()).isTrue();
        return link.group(1);
    }

    public String secret() {
        return path().substring("/share/".length());
    }

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public String text() {
        return part(0);
    }

    public String html() {
        return part(1);
    }

    private String part(int index) {
        try {
            return (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<MimeMessage> to(LocalMail server, String address) {
        return server.received().stream().filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return List.of(mail.getRecipients(RecipientType.TO)).toString().contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
