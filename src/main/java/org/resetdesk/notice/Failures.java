package org.resetdesk.notice;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** What went wrong with a mail. */
final class Failures {

    private static final int MOST = 300;

    private Failures() {}

    /** No connection, or no login: the next mail would fare no better. What the server says of one mail comes without a cause. */
    static boolean serverIsDown(Exception e) {
        return e instanceof MailAuthenticationException
                || (e instanceof MailSendException && e.getCause() instanceof MessagingException);
    }

    /** Servers choose their words freely; in a log they are one line. */
    static String inOneLine(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return OneLine.of(root.toString(), MOST);
    }
}
