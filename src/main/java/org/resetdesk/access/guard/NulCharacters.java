package org.resetdesk.access.guard;

import org.resetdesk.resetcase.Refusal;

/**
 * PostgreSQL keeps no NUL: what holds one is refused here, with an answer that the sender understands, and not by the database. JSON in
 * UTF-8 has no zero byte, so one in UTF-16 or UTF-32, in which the same could be hidden, is refused as well (RFC 8259, section 8.1).
 */
final class NulCharacters {

    private static final String ESCAPE = "\\u0000";

    private NulCharacters() {}

    /** @throws Refusal 400 */
    static void refuseInJson(byte[] body) {
        for (int i = 0; i < body.length; i++) {
            if (body[i] == 0 || body[i] == '\\' && startsEscape(body, i)) {
                throw new Refusal(400, "request.unreadable");
            }
            if (body[i] == '\\') {
                i++; // what is escaped, a backslash perhaps, begins no escape itself
            }
        }
    }

    /**
     * @param pairs a query string or a form's body
     * @throws Refusal 400
     */
    static void refuseInParameters(String pairs) {
        if (pairs.contains("%00") || pairs.indexOf('\0') >= 0) {
            throw new Refusal(400, "request.unreadable");
        }
    }

    private static boolean startsEscape(byte[] body, int start) {
        if (body.length - start < ESCAPE.length()) {
            return false;
        }
        for (int i = 0; i < ESCAPE.length(); i++) {
            if (body[start + i] != ESCAPE.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
