@NullMarked
package org.resetdesk.tracking.queue;

import org.jspecify.annotations.NullMarked;
