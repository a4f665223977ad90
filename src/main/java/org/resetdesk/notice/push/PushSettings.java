package org.resetdesk.notice.push;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param pushKeyFile PEM with one PKCS#8 EC P-256 key; absent: no Web Push
 * @param publicUrl whom a push service may turn to (RFC 8292, section 2.1)
 */
@ConfigurationProperties("resetdesk")
record PushSettings(@Nullable Path pushKeyFile, URI publicUrl) {}
