@NullMarked
package org.resetdesk.notice.push;

import org.jspecify.annotations.NullMarked;
