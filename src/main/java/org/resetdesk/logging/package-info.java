/** One event, one line of the log, whatever the data in it. Named in {@code logback-spring.xml}. */
@NullMarked
package org.resetdesk.logging;

import org.jspecify.annotations.NullMarked;
