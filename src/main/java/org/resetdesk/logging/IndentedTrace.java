package org.resetdesk.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.CoreConstants;

/**
 * The stack trace that belongs to a line: every line of it begins with a tab, and messages in it, which may quote what a client sent, hold
 * no line break. So what does not begin with a tab is an event. Public because Logback makes it.
 */
public final class IndentedTrace extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        String trace = super.throwableProxyToString(new ToldInOneLine(thrown)).stripTrailing();
        return "\t" + trace.replace(CoreConstants.LINE_SEPARATOR, CoreConstants.LINE_SEPARATOR + "\t")
                + CoreConstants.LINE_SEPARATOR;
    }
}
