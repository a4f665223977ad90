package org.resetdesk.bench.web;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail as the bench's page shows it; text and HTML where it has them. */
record MailView(
        @Nullable String id,
        @Nullable Instant at,
        String from,
        String to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html) {

    static MailView of(MimeMessage mail) throws MessagingException, IOException {
        return new MailView(
                mail.getMessageID(),
                Optional.ofNullable(mail.getSentDate()).map(Date::toInstant).orElse(null),
                addresses(mail.getFrom()),
                addresses(mail.getAllRecipients()),
                mail.getSubject(),
                body(mail, "text/plain"),
                body(mail, "text/html"));
    }

    private static String addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress mailbox
                                ? mailbox.toUnicodeString()
                                : address.toString())
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
