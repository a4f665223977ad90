package org.resetdesk.notice;

/**
 * Mails could not be sent for three days and are no longer tried. Told with each mail that joins them; there is one trouble for all.
 *
 * @param count of all mails given up and not yet tried again
 */
public record MailsGivenUp(long count) {}
