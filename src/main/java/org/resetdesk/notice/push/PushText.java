package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.notice.Message;
import org.resetdesk.notice.Messages;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a notification says: a sentence of ours for the kind of event, and the case number. It lies on a locked screen for all to see, so
 * nothing that anybody wrote, no reason, no address, and of course no token.
 */
@Component
class PushText {

    private static final String PRODUCT = "Resetdesk";

    private final Messages messages;
    private final Accounts accounts;
    private final WritingLanguage languages;
    private final MessageSource words;
    private final ObjectMapper json;

    PushText(Messages messages, Accounts accounts, WritingLanguage languages, MessageSource words, ObjectMapper json) {
        this.messages = messages;
        this.accounts = accounts;
        this.languages = languages;
        this.words = words;
        this.json = json;
    }

    /** JSON with title, body, url, tag, lang and, where there is one, caseNumber; empty when the message has been read or is gone. */
    Optional<byte[]> of(String account, long message) {
        return accounts.find(account)
                .flatMap(reader -> messages.of(reader, List.of(message)).stream()
                        .filter(found -> !found.read())
                        .findFirst()
                        .map(found -> text(found, reader)));
    }

    private byte[] text(Message message, Account reader) {
        Language language = languages.of(reader);
        String number = message.caseNumber();
        String key = number == null ? "push.none" : "push." + message.event();
        Map<String, String> text = new TreeMap<>(Map.of(
                "title", number == null ? PRODUCT : number,
                "body", String.valueOf(words.getMessage(key, null, language.locale())),
                "url", number == null ? "/app/#/messages" : "/app/#/cases/" + number,
                "tag", number == null ? "message-" + message.id() : number,
                "lang", language.tag()));
        if (number != null) {
            text.put("caseNumber", number);
        }
        try {
            return json.writeValueAsString(text).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain text", e);
        }
    }
}
