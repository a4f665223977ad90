package org.resetdesk.hours;

/** Opening hours or holidays that cannot be understood; the message says which part and what was expected. */
public class HoursRefused extends IllegalArgumentException {

    HoursRefused(String part, String expected) {
        super("\"" + part + "\" is not " + expected);
    }
}
