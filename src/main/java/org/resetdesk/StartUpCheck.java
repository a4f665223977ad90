package org.resetdesk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks at every setting before anything is started, so that an operator hears of all that is wrong at once. */
class StartUpCheck implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (event.getSpringApplication().getAllSources().contains(Resetdesk.class)) {
            check(event.getApplicationContext().getEnvironment());
        }
    }

    /** @throws SettingsRefused naming everything that is missing or cannot be used */
    static void check(Environment environment) {
        List<String> missing = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        boolean http = "http".equals(environment.getProperty("resetdesk.default-issuer"));
        for (Setting setting : Settings.ALL) {
            String value = setting.in(environment);
            String file = setting.secret() ? environment.getProperty(setting.fileProperty(), "") : "";
            if (!Kind.FILE.accepts(file) && !file.isBlank()) {
                unusable.add(setting.fileName() + ": " + Kind.FILE.complaint(file));
            } else if (!value.isEmpty()) {
                String complaint = setting.complaint(value);
                if (complaint != null) {
                    unusable.add(setting.name() + ": " + complaint);
                }
            } else if (setting.required() || http && setting.name().equals("RESETDESK_HTTP_ISSUER_URL")) {
                missing.add(setting.name() + (setting.secret() ? " (or _FILE): " : ": ") + setting.meaning());
            }
        }
        if (!missing.isEmpty() || !unusable.isEmpty()) {
            throw new SettingsRefused(missing, unusable);
        }
    }
}
