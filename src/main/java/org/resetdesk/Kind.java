package org.resetdesk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

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
    ZONE("a time zone such as Europe/Rome", value -> ZoneId.of(value) != null);

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

    String complaint(String value) {
        return "\"" + value + "\" is not " + expected;
    }

    private static boolean isWebAddress(String value) {
        URI address = URI.create(value);
        return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    }
}
