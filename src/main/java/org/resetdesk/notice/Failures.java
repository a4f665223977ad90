package org.resetdesk.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong with a mail. */
final class Failures {

    private static final int MOST = 300;
    private static final Pattern REPLY = Pattern.compile("\\b[45]\\d\\d(?: [45]\\.\\d{1,3}\\.\\d{1,3})?\\b");

    private Failures() {}

    /**
     * For a letter that holds a secret: the exception's name and the reply code (RFC 5321, RFC 3463), for servers repeat in their words what
     * they would not take.
     */
    static String withoutWords(Exception e) {
        Matcher reply = REPLY.matcher(inOneLine(e));
        return e.getClass().getSimpleName() + (reply.find() ? " " + reply.group() : "");
    }

    /** Servers choose their words freely; in a log they are one line. */
    static String inOneLine(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return OneLine.of(root.toString(), MOST);
    }
}
