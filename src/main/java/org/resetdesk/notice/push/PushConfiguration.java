package org.resetdesk.notice.push;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Web Push, where there is a key for it. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    PushHosts pushHosts() {
        return new PushHosts();
    }

    @Bean
    @ConditionalOnProperty("resetdesk.push-key-file")
    PushKey pushKey(PushSettings settings) {
        Path file = settings.pushKeyFile();
        if (file == null) {
            throw new IllegalStateException("the setting RESETDESK_PUSH_KEY_FILE is missing");
        }
        return PushKey.read(file);
    }

    @Bean
    @ConditionalOnProperty("resetdesk.push-key-file")
    PushCourier pushCourier(
            PushKey key,
            PushHosts hosts,
            PushSettings settings,
            PushOutbox outbox,
            Subscriptions subscriptions,
            PushText text,
            Clock clock) {
        PushService service = new PushService(key, hosts, settings.publicUrl(), clock);
        return new PushCourier(new PushRound(outbox, subscriptions, text, service));
    }
}
