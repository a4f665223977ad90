package org.resetdesk.notice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.resetdesk.token.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that hold a secret: a one-time link, an authentication code. Each is written when it is queued, sealed whole with its address,
 * and erased as soon as the server has taken it, or when nobody can use it any more.
 */
@Component
class SealedLetters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PURPOSE = "resetdesk/letter/1|";

    private final Outbox outbox;
    private final Vault vault;

    SealedLetters(Outbox outbox, Vault vault) {
        this.outbox = outbox;
        this.vault = vault;
    }

    /**
     * Queues a letter in the caller's transaction.
     *
     * @param key there is one letter per key
     * @param usefulUntil a letter that could not be sent by then is thrown away
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String key, Posting posting, Instant usefulUntil) {
        UUID messageId = UUID.randomUUID();
        try {
            outbox.putSealed(
                    key, messageId, vault.seal(JSON.writeValueAsBytes(posting), PURPOSE + messageId), usefulUntil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Posting open(UUID messageId, byte[] sealed) {
        try {
            return JSON.readValue(vault.open(sealed, PURPOSE + messageId), Posting.class);
        } catch (IOException e) {
            // without its cause: it repeats what could not be read
            throw new IllegalStateException("a sealed letter is not what was sealed");
        }
    }
}
