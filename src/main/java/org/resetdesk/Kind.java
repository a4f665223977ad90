package org.resetdesk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import org.resetdesk.hours.DeskHours;
import org.resetdesk.hours.HoursRefused;

/** What a setting's value must look like. */
enum Kind {
    TEXT("text", value -> true),
    SECRET("a secret", value -> true),
    FILE("a readable file", value -> Files.isReadable(Path.of(value)) && Files.isRegularFile(Path.of(value))),
    DATABASE("an address such as jdbc:postgresql://host:5432/resetdesk", value -> value.startsWith("jdbc:postgresql:")),
    ADDRESS("an address such as https://desk.example.org", Kind::isWebAddress),
    MAILBOX("a mail address such as Resetdesk <desk@example.org>", value -> value.matches("[^@]+@[^@\\s]+")),
    DURATION("a duration such as PT48H or P7D", value -> Duration.parse(value).compareTo(Duration.ZERO) > 0),
    DATE("a date such as 2024-01-01", value -> LocalDate.parse(value) != null),
    NUMBER("a whole number above 0", value -> Long.parseLong(value) > 0),
    PORT("a port", value -> Integer.parseInt(value) >= 0 && Integer.parseInt(value) <= 65535),
    FLAG("true or false", Set.of("true", "false")::contains),
    ISSUER("builtin, http or manual", Set.of("builtin", "http", "manual")::contains),
    ZONE("a time zone such as Europe/Rome", value -> ZoneId.of(value) != null),
    HOURS(
            "opening hours such as Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00, or always",
            value -> DeskHours.of(value, ZoneOffset.UTC, "") != null),
    HOLIDAYS(
            "days such as 12-25, 2026-12-07, 2026-08-10..2026-08-21, easter-monday",
            value -> DeskHours.of("always", ZoneOffset.UTC, value) != null);

    private final String expected;
    private final Predicate<String> test;

    Kind(String expected, Predicate<String> test) {
        this.expected = expected;
        this.test = test;
    }

    boolean accepts(String value) {
        try {
            return test.test(value);
        } catch (RuntimeException unparsable) {
            return false;
        }
    }

    /** Where only a part of the value is wrong, that part is named as well. */
    String complaint(String value) {
        return "\"" + value + "\" is not " + expected + wrongPart(value);
    }

    private String wrongPart(String value) {
        try {
            boolean unused = test.test(value);
            return "";
        } catch (HoursRefused part) {
            return " (" + part.getMessage() + ")";
        } catch (RuntimeException unparsable) {
            return "";
        }
    }

    private static boolean isWebAddress(String value) {
        URI address = URI.create(value);
        return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    }
}
