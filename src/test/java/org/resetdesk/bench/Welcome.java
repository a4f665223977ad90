package org.resetdesk.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What a newcomer reads when the development desk is up. */
final class Welcome {

    private Welcome() {}

    /** @param address of the desk, without a slash at the end */
    static String text(String address) {
        List<String> lines = new ArrayList<>();
        lines.add("Resetdesk is ready. Pronto.");
        lines.add("");
        lines.add("My requests / Le mie richieste   " + address + "/app/");
        lines.add("Tasklist (forms, review)         " + address + "/camunda/app/tasklist/");
        lines.add("Cockpit, Admin                   " + address + "/camunda/app/cockpit/");
        lines.add("Bench: simulated devices         " + address + "/bench/");
        lines.add("Bench: mails that the desk sent  " + address + "/bench/mail");
        lines.add("");
        lines.add("Log in as (password of all: " + DemoAccounts.PASSWORD + ")");
        for (DemoAccounts.Person person : DemoAccounts.PEOPLE) {
            lines.add("  %-8s %-14s %s"
                    .formatted(person.id(), person.role().group(), person.firstName() + " " + person.lastName()));
        }
        lines.add("");
        lines.add("Begin at the bench: take a label and a feature code, then log in as marco");
        lines.add("and open a case in Tasklist. Ctrl-C stops everything.");
        return boxed(lines);
    }

    private static String boxed(List<String> lines) {
        int width = Collections.max(lines.stream().map(String::length).toList());
        // plain ASCII: not every terminal shows more
        String edge = "+" + "-".repeat(width + 4) + "+";
        return lines.stream()
                .map(line -> "|  " + line + " ".repeat(width - line.length()) + "  |")
                .collect(Collectors.joining("\n", "\n" + edge + "\n", "\n" + edge + "\n"));
    }
}
