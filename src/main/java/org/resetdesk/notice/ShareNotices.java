package org.resetdesk.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.token.share.Share;
import org.resetdesk.token.share.ShareSent;
import org.resetdesk.token.share.ShareUsedAgain;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails one-time links to helpers, and tells requesters of a link that somebody wants to open once more. */
@Component
class ShareNotices {

    private static final int SHOWN_OF_SERIAL = 4;

    private final SealedLetters letters;
    private final Messages messages;
    private final NoticeSettings settings;
    private final Words words;

    ShareNotices(SealedLetters letters, Messages messages, NoticeSettings settings, Words words) {
        this.letters = letters;
        this.messages = messages;
        this.settings = settings;
        this.words = words;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void mail(ShareSent sent) {
        Share share = sent.share();
        letters.put("share/" + share.id(), new Posting(share.email().value(), letter(sent)), share.expiresAt());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ShareUsedAgain again) {
        Share share = again.share();
        messages.keep(new Notice(
                "share/" + share.id() + "/again",
                share.caseNumber(),
                again.resetCase().requester(),
                Kind.SHARE_OPENED,
                again.at(),
                new Details(Map.of(
                        MessageWords.AGAIN,
                        "true",
                        MessageWords.ADDRESS,
                        share.email().masked()))));
    }

    private Letter letter(ShareSent sent) {
        Share share = sent.share();
        Language language = share.language();
        String sender = OneLine.name(sent.sender().name());
        String title = words.of(language, "mail.share.title");
        String number = share.caseNumber().value();
        return Letter.plain(
                        language.tag(),
                        title,
                        words.of(language, "mail.share.greeting"),
                        words.of(language, "mail.share.lead", sender),
                        words.of(language, "mail.share.next"),
                        words.of(language, "mail.until", words.moment(language, share.expiresAt())),
                        List.of(
                                words.of(language, "mail.share.remark.once", sender),
                                words.of(language, "mail.share.remark.stranger", sender)),
                        words.of(language, "mail.share.open"),
                        settings.link(sent.secret()),
                        words.of(language, "mail.share.footer", sender))
                .about(words.of(language, "mail.subject", number, title), number, device(sent.resetCase()));
    }

    /** Enough to know the device when one stands before it, and not its serial number for whoever reads mails. */
    private static @Nullable String device(ResetCase resetCase) {
        String serial = resetCase.serialNumber();
        String end =
                serial == null ? null : "\u2026" + serial.substring(Math.max(0, serial.length() - SHOWN_OF_SERIAL));
        return OneLine.device(resetCase.model(), end);
    }
}
