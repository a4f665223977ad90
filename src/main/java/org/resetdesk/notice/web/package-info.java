/** The envelope over HTTP. */
@NullMarked
package org.resetdesk.notice.web;

import org.jspecify.annotations.NullMarked;
