package org.resetdesk.logging;

import ch.qos.logback.core.PropertyDefinerBase;

/** Which of Spring Boot's console appenders is meant: the plain one, or the one for a structured format. Public because Logback makes it. */
public final class ConsoleForm extends PropertyDefinerBase {

    @Override
    public String getPropertyValue() {
        String format = getContext().getProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        String given = format == null ? System.getProperty("CONSOLE_LOG_STRUCTURED_FORMAT", "") : format;
        return given.isBlank() ? "console" : "structured-console";
    }
}
