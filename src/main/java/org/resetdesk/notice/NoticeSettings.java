package org.resetdesk.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.token.share.LinkSecret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where links lead and who mails come from. Every link is made from {@code publicUrl} alone, whatever a request's headers say.
 *
 * @param publicUrl base of every link that leaves the desk, with scheme and host
 * @param mailFrom sender, an RFC 5322 mailbox: {@code Resetdesk <desk@example.org>}
 */
@ConfigurationProperties("resetdesk")
record NoticeSettings(URI publicUrl, String mailFrom) {

    NoticeSettings {
        if (publicUrl == null || publicUrl.getHost() == null) {
            throw new IllegalArgumentException("resetdesk.public-url is not the address of a host");
        }
        parse(mailFrom);
    }

    InternetAddress sender() {
        return parse(mailFrom);
    }

    URI link(CaseNumber number) {
        return page("/app/#/cases/" + number);
    }

    /** A one-time link. */
    URI link(LinkSecret secret) {
        return page("/share/" + secret.reveal());
    }

    /** @param path with a slash at its beginning */
    URI page(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }

    /** The right-hand side of our Message-IDs. */
    String host() {
        return publicUrl.getHost();
    }

    private static InternetAddress parse(String mailbox) {
        try {
            return new InternetAddress(mailbox, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("resetdesk.mail-from is not a mail address", e);
        }
    }
}
