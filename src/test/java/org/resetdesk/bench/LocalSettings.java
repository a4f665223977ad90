package org.resetdesk.bench;

import java.util.HashMap;
import java.util.Map;

/** Every other setting that the desk needs, with keys made for this run. */
public final class LocalSettings {

    private LocalSettings() {}

    public static Map<String, String> create() {
        Map<String, String> settings = new HashMap<>();
        settings.put("resetdesk.public-url", "http://localhost:8080");
        settings.put("resetdesk.mail-from", "Resetdesk <desk@resetdesk.example>");
        settings.put("resetdesk.admin-password", "admin");
        return settings;
    }
}
