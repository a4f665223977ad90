package org.resetdesk.notice;

/** There is a mail to send as soon as the transaction is committed. */
record MailQueued() {}
