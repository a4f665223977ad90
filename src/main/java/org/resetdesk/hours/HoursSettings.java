package org.resetdesk.hours;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** As an operator gave them; one that is set to nothing counts as not set. */
@ConfigurationProperties("resetdesk")
record HoursSettings(
        @Nullable String deskHours,
        @Nullable String deskZone,
        @Nullable String deskHolidays) {

    DeskHours read() {
        return DeskHours.of(
                given(deskHours, Week.ALWAYS), ZoneId.of(given(deskZone, "Europe/Rome")), given(deskHolidays, ""));
    }

    private static String given(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
