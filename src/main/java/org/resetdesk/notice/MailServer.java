package org.resetdesk.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.util.Objects;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The SMTP server of the settings. */
@Component
class MailServer {

    static {
        // told by name, or else it is looked for in every jar for each part of each mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl settings;

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    MimeMessage blankMail() {
        return new MimeMessage(settings.getSession());
    }

    /** For one thread, which closes it. */
    Line line() {
        return new Line();
    }

    /** Mails that follow one another share a connection, which is made with the first of them; greeting, TLS and login cost more than a mail. */
    final class Line implements AutoCloseable {

        private @Nullable Transport connection;

        private Line() {}

        /**
         * Returns when the server has taken the mail.
         *
         * @throws ServerDown no connection or no login: the next mail would fare no better
         * @throws MessagingException this mail was not taken; the next one goes over a new connection
         */
        void send(MimeMessage mail) throws MessagingException {
            Transport open = connected();
            try {
                open.sendMessage(mail, mail.getAllRecipients());
            } catch (MessagingException | RuntimeException e) {
                close();
                throw e;
            }
        }

        /** Servers hang up after a while or after so many mails, so that a connection that was used before is asked first (NOOP). */
        private Transport connected() throws MessagingException {
            Transport used = connection;
            if (used != null && used.isConnected()) {
                return used;
            }
            close();
            Session session = settings.getSession();
            Transport fresh = session.getTransport(Objects.requireNonNullElse(settings.getProtocol(), "smtp"));
            try {
                fresh.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            } catch (MessagingException e) {
                throw new ServerDown(e);
            }
            connection = fresh;
            return fresh;
        }

        @Override
        public void close() {
            Transport open = connection;
            connection = null;
            if (open == null) {
                return;
            }
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                // what it took, it has acknowledged; there is nothing left to say to it
            }
        }
    }

    /** No connection to the server, or no login. */
    static final class ServerDown extends MessagingException {

        private static final long serialVersionUID = 1L;

        ServerDown(MessagingException cause) {
            super("no connection to the mail server", cause);
        }
    }
}
