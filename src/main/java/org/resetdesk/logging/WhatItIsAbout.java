package org.resetdesk.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Case and trace of a line in brackets, as far as it has them. Public because Logback makes it. */
public final class WhatItIsAbout extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        String about = Stream.of(context.get(LogContext.CASE), context.get(LogContext.TRACE))
                .filter(Objects::nonNull)
                .map(LogText::inOneLine)
                .collect(Collectors.joining(" "));
        return about.isEmpty() ? "" : "[" + about + "] ";
    }
}
