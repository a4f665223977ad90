package org.resetdesk.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int LONGEST_NAME = 60;
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
        String sender = OneLine.of(sent.sender().name(), LONGEST_NAME);
        String title = words.of(language, "mail.share.title");
        return new Letter(
                language.tag(),
                words.of(language, "mail.subject", share.caseNumber().value(), title),
                title,
                share.caseNumber().value(),
                device(sent.resetCase()),
                null,
                null,
                words.of(language, "mail.share.greeting"),
                words.of(language, "mail.share.lead", sender),
                List.of(),
                null,
                null,
                words.of(language, "mail.share.next"),
                words.of(language, "mail.until", words.moment(language, share.expiresAt())),
                List.of(
                        words.of(language, "mail.share.remark.once", sender),
                        words.of(language, "mail.share.remark.stranger", sender)),
                words.of(language, "mail.share.open"),
                settings.link(sent.secret()),
                words.of(language, "mail.share.footer", sender));
    }

    /** Enough to know the device when one stands before it, and not its serial number for whoever reads mails. */
    private static @Nullable String device(ResetCase resetCase) {
        String serial = resetCase.serialNumber();
        String end =
                serial == null ? null : "\u2026" + serial.substring(Math.max(0, serial.length() - SHOWN_OF_SERIAL));
        String device = Stream.of(resetCase.model(), end)
                .filter(part -> part != null)
                .map(OneLine::of)
                .collect(Collectors.joining(" \u00b7 "));
        return device.isEmpty() ? null : device;
    }
}
