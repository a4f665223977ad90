package org.resetdesk;

import java.util.List;

/** The desk does not start with these settings. */
class SettingsRefused extends RuntimeException {

    SettingsRefused(List<String> missing, List<String> unusable) {
        super(paragraph("Settings that are missing:", missing) + paragraph("Settings that cannot be used:", unusable));
    }

    private static String paragraph(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : heading + "\n  " + String.join("\n  ", lines) + "\n";
    }
}
