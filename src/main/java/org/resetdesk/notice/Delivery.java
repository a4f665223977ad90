package org.resetdesk.notice;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.springframework.stereotype.Component;

/** One mail, handed to the SMTP server. */
@Component
class Delivery {

    /** One plain address: nothing that could be read as a second recipient, a group, a name or a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl},;:<>()\\[\\]\"\\\\@]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

    private final MailServer server;
    private final Accounts accounts;
    private final LetterWriter writer;
    private final SealedLetters sealedLetters;
    private final LetterPaper paper;
    private final NoticeSettings settings;
    private final Clock clock;

    Delivery(
            MailServer server,
            Accounts accounts,
            LetterWriter writer,
            SealedLetters sealedLetters,
            LetterPaper paper,
            NoticeSettings settings,
            Clock clock) {
        this.server = server;
        this.accounts = accounts;
        this.writer = writer;
        this.sealedLetters = sealedLetters;
        this.paper = paper;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns when the server has taken the mail. */
    void send(QueuedMail mail, MailServer.Line line) throws MessagingException {
        CaseNews news = mail.news();
        Posting posting = news != null
                ? written(news)
                : sealedLetters.open(mail.messageId(), Objects.requireNonNull(mail.sealed()));
        Letter letter = posting.letter();
        MimeMessage message = server.blankMail();
        message.setFrom(settings.sender());
        message.setRecipient(RecipientType.TO, address(posting.address()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        if (news != null) {
            message.setHeader("References", "<" + news.caseNumber() + "@" + settings.host() + ">");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language()});
        message.setContent(alternatives(letter));
        message.saveChanges();
        // saving gives it an id of its own
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + settings.host() + ">");
        line.send(message);
    }

    private Posting written(CaseNews news) {
        Account recipient = accounts.find(news.recipient())
                .orElseThrow(() -> new IllegalStateException("the recipient's account is gone"));
        return new Posting(Objects.requireNonNullElse(recipient.email(), ""), writer.write(news, recipient));
    }

    private MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(paper.text(letter), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(paper.html(letter), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String email) throws MessagingException {
        if (!ADDRESS.matcher(email).matches()) {
            throw new IllegalStateException("the account has no usable mail address");
        }
        return new InternetAddress(email, true);
    }
}
