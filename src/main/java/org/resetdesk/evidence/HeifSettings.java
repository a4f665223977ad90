package org.resetdesk.evidence;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.heif.HeifConverter;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param heifConvert the program that turns HEIC into JPEG; null: the one that the system has, if any */
@ConfigurationProperties("resetdesk")
record HeifSettings(@Nullable Path heifConvert) {

    Optional<HeifConverter> converter() {
        return heifConvert == null ? HeifConverter.installed() : Optional.of(new HeifConverter(heifConvert));
    }
}
