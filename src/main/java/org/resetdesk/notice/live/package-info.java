/** News while they happen: a stream of server-sent events for whoever is looking, over several nodes through the database. */
@NullMarked
package org.resetdesk.notice.live;

import org.jspecify.annotations.NullMarked;
