package org.resetdesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.notice.MailServer.Line;
import org.resetdesk.notice.MailServer.ServerDown;
import org.resetdesk.promise.EchoingMailServer;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection for as long as mails follow one another, and a new one whenever that is needed. */
class MailServerTest {

    private final JavaMailSenderImpl settings = new JavaMailSenderImpl();
    private EchoingMailServer smtp;
    private MailServer server;

    @BeforeEach
    void start() throws IOException {
        smtp = new EchoingMailServer();
        settings.setHost("127.0.0.1");
        settings.setPort(smtp.port());
        server = new MailServer(settings);
    }

    @AfterEach
    void stop() throws IOException {
        smtp.close();
    }

    @Test
    void mails_that_follow_one_another_share_a_connection() throws MessagingException {
        sendFive();

        assertThat(smtp.mails()).hasSize(5);
        assertThat(smtp.connections()).isEqualTo(1);
    }

    @Test
    void a_server_that_hangs_up_between_two_mails_is_called_again() throws MessagingException {
        smtp.hangUpAfter(2);

        sendFive();

        assertThat(smtp.mails()).hasSize(5);
        assertThat(smtp.connections()).isEqualTo(3);
    }

    @Test
    void a_mail_that_is_refused_is_no_trouble_for_the_next_one() throws MessagingException {
        try (Line line = server.line()) {
            smtp.refuse(true);
            assertThatThrownBy(() -> line.send(mail())).isNotInstanceOf(ServerDown.class);
            smtp.refuse(false);
            line.send(mail());
        }

        assertThat(smtp.mails()).hasSize(1);
    }

    @Test
    void a_server_that_cannot_be_reached_is_down_until_it_can() throws Exception {
        try (Socket nobodyListens = new Socket();
                Line line = server.line()) {
            nobodyListens.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            settings.setPort(nobodyListens.getLocalPort());
            assertThatThrownBy(() -> line.send(mail())).isInstanceOf(ServerDown.class);
            assertThat(smtp.connections()).isZero();

            settings.setPort(smtp.port());
            line.send(mail());
        }
        assertThat(smtp.mails()).hasSize(1);
    }

    private void sendFive() throws MessagingException {
        try (Line line = server.line()) {
            assertThat(smtp.connections()).as("nothing to send yet").isZero();
            for (int i = 0; i < 5; i++) {
                line.send(mail());
            }
        }
    }

    private MimeMessage mail() throws MessagingException {
        MimeMessage mail = server.blankMail();
        mail.setFrom("desk@example.org");
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress("marco@example.org"));
        mail.setText("one of many");
        mail.saveChanges();
        return mail;
    }
}
