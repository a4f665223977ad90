/** Mails and the message list, in Italian and English, each notice once. */
@NullMarked
package org.resetdesk.notice;

import org.jspecify.annotations.NullMarked;
