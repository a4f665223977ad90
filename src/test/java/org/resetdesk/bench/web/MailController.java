package org.resetdesk.bench.web;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.resetdesk.bench.LocalMail;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every mail that the desk sent, whoever it was for. */
@RestController
@Profile("bench")
class MailController {

    private final LocalMail mail;

    MailController(LocalMail mail) {
        this.mail = mail;
    }

    @GetMapping(value = "/bench/api/mails", produces = MediaType.APPLICATION_JSON_VALUE)
    List<MailView> newestFirst() throws MessagingException, IOException {
        List<MailView> mails = new ArrayList<>();
        for (MimeMessage message : mail.received()) {
            mails.add(MailView.of(message));
        }
        Collections.reverse(mails);
        return mails;
    }
}
