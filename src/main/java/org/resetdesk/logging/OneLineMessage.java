package org.resetdesk.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/** A message as one line. Public because Logback makes it. */
public final class OneLineMessage extends MessageConverter {

    /** Explains a start that failed in paragraphs, to the operator, before there is a client. */
    private static final String START_UP = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        String message = super.convert(event);
        if (message == null) {
            return "null";
        }
        return event.getLoggerName().equals(START_UP) ? paragraphs(message) : LogText.inOneLine(message);
    }

    private static String paragraphs(String message) {
        return message.lines().map(LogText::inOneLine).collect(Collectors.joining("\n\t"));
    }
}
