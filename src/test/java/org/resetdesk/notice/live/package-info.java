@NullMarked
package org.resetdesk.notice.live;

import org.jspecify.annotations.NullMarked;
